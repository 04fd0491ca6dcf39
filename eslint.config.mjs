// Style of the scripts; `python3 manage.py check` runs it.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";

const code = { skipBlankLines: true, skipComments: true };

export default defineConfig([
  globalIgnores([".venv/", ".built/", "static/", "tests/browser/vendor/"]),
  {
    files: ["**/*.{js,mjs}"],
    extends: [js.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 25, ...code }],
      "no-implicit-globals": "error",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["components/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["tests/**/*.mjs"], languageOptions: { globals: globals.node } },
  // Put into a page as it stands, not imported.
  {
    files: ["hosting/early.js", "scripts/bench/probe.js", "scripts/layers/seen.js", "tests/browser/*.js"],
    languageOptions: { sourceType: "script", globals: globals.browser },
  },
]);

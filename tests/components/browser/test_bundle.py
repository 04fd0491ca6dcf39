"""The step that joins modules and styles to one script, and what it refuses: with the file and the line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalog.library import library
from components.browser.built import BASE, FOLDER, MOUNT, component_folders, parts_of, script
from components.browser.bundle import BundleError, joined, modules_of

COMPONENTS = component_folders()
DRAWS = "export default function draw() {}\n"


def _written(folder: Path, **texts: str) -> Path:
    """Write modules, and return the one that is called main."""
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def _refused(folder: Path, **texts: str) -> str:
    with pytest.raises(BundleError) as found:
        modules_of(_written(folder, **texts))
    return str(found.value).removeprefix(f"{folder}/")


def test_a_module_comes_after_those_it_imports_and_only_once(tmp_path: Path) -> None:
    main = _written(
        tmp_path,
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\n' + DRAWS,
        a='import { b } from "./b.js";\nexport const a = b;\n',
        b="export const b = 1;\n",
    )
    modules = modules_of(main)
    assert [module.stem for module in modules] == ["b", "a", "main"]
    assert joined([*modules, *modules], tmp_path).count("const b = 1;") == 1


def test_two_modules_may_use_one_name_for_two_things(tmp_path: Path) -> None:
    main = _written(
        tmp_path,
        main='import { a } from "./a.js";\nconst row = a;\n' + DRAWS,
        a="const row = 1;\nexport const a = row;\n",
    )
    first, second = joined(modules_of(main), tmp_path).split('modules["main.js"] = ')
    assert "const row = 1;" in first and "const row = a;" in second
    assert first.count("(() => {") == second.count("(() => {") == 1, "each has names of its own"


def test_an_import_over_several_lines_is_one_import(tmp_path: Path) -> None:
    main = _written(
        tmp_path,
        main='import {\n  a,\n  b,\n} from "./a.js";\n' + DRAWS,
        a="export function a() {}\nexport class b {}\n",
    )
    assert 'const {\na,\nb,\n} = modules["a.js"];' in joined(modules_of(main), tmp_path)


def test_what_cannot_be_resolved_is_told_with_file_and_line(tmp_path: Path) -> None:
    where = "// a comment\n"
    assert _refused(tmp_path, main=where + 'import { a } from "./away.js";\n').startswith(
        "main.js:2: there is no module"
    )
    told = _refused(tmp_path, main='import { z, a } from "./a.js";\n', a="export const a = 1;\n")
    assert told == "main.js:1: './a.js' exports no z."


def test_a_component_that_nothing_draws_is_told(tmp_path: Path) -> None:
    told = _refused(tmp_path, main="export function draw() {}\n")
    assert told == "main.js:1: no default export draws the component."


def test_a_circle_is_told(tmp_path: Path) -> None:
    told = _refused(
        tmp_path,
        main='import { a } from "./a.js";\n' + DRAWS,
        a='\n\nimport { b } from "./b.js";\nexport const a = 1;\n',
        b='import { a } from "./a.js";\nexport const b = 1;\n',
    )
    assert told == "b.js:1: './a.js' imports this module in turn."


@pytest.mark.parametrize(
    "form",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import "./a.js";',
        'import { a } from "react";',
        'const a = await import("./a.js");',
        "export { a };",
        'export * from "./a.js";',
        "export let a = 1;",
        "export const { a, b } = c;",
        "export default function () {}",
        "export default 1;",
    ],
)
def test_every_other_form_of_import_and_export_is_refused(tmp_path: Path, form: str) -> None:
    assert re.match(
        r"main\.js:3: this form", _refused(tmp_path, main=f"\n\n{form}\n", a="export const a = 1;\n")
    )


def test_the_whole_script_holds_every_module_and_style_once_and_says_one_default() -> None:
    whole = script()
    assert re.findall(r"^\s*(?:import|export)\b.*", whole, re.M) == [
        "export default function draw(component) { return components[component.name](component); }"
    ]
    for file in FOLDER.rglob("*.js"):
        assert whole.count(f'modules["{file.relative_to(FOLDER).as_posix()}"] = (() => {{') == 1, file.name
    for file in FOLDER.rglob("*.css"):
        assert whole.count(f'"{file.relative_to(FOLDER).as_posix()}": "') == 1, file.name


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_a_style_sheet_goes_along_with_the_script_of_its_name(folder: Path) -> None:
    """A component that draws marks gets their style; its own style comes last, so that it wins."""
    modules, styles, _ = parts_of(folder)
    beside = [module.with_suffix(".css") for module in modules if module.with_suffix(".css").exists()]
    assert styles == (BASE / "base.css", BASE / "term.css", *beside)
    assert beside[-1] == folder / f"{folder.name}.css"


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_a_component_s_scripts_know_the_base_and_no_other_component(folder: Path) -> None:
    """But for the drawing of the skin and its year, and a component inside the folder of another."""
    skin = {BASE.parent / "skin" / "skin_drawing", BASE.parent / "skin" / "skin_year"}
    shared = skin if folder.parent.name == "skin" or folder.name in ("board", "deck") else set[Path]()
    around = {folder.parent} & {*COMPONENTS}
    known = {module.parent for module in parts_of(folder).modules}
    assert known <= {folder, BASE, *shared, *around}


def test_whole_lines_of_comment_stay_behind_and_nothing_else(tmp_path: Path) -> None:
    main = _written(tmp_path, main='// One.\n/** Two\n * lines. */\nconst a = "// three"; // four\n' + DRAWS)
    text = joined(modules_of(main), tmp_path)
    assert 'const a = "// three"; // four' in text
    assert "One." not in text and "Two" not in text


def test_no_script_knows_an_option_by_its_id() -> None:
    """How an option looks comes in the payload, so that a new one needs no code."""
    ids = "|".join(option for option in library().options if option != "nothing")
    named = [
        file.name
        for kind in ("js", "css")
        for file in FOLDER.parent.rglob(f"*.{kind}")
        if re.search(rf"\b(?:{ids})\b", file.read_text(encoding="utf-8"))
    ]
    assert named == []


def test_every_script_is_part_of_a_component() -> None:
    used = {module for folder in COMPONENTS for module in parts_of(folder).modules}
    assert sorted(set(FOLDER.rglob("*.js")) - used) == [MOUNT], "which gives every component its style"

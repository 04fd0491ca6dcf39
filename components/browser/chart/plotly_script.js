// The script that draws, asked for once in a tab and shared by all charts and pages. It is three times as long as
// everything else a page loads, so no page names it: only a chart that a reader comes near asks for it.

// The name holds version and checksum; a test compares them with the file and with Plotly's schema.
const SCRIPT = "app/static/plotly-basic-4.1.1.99784e3abfb0.min.js";
const ID = "plotly_script";

function ask() {
  const script = document.createElement("script");
  script.id = ID;
  // Streamlit's pages are one step below the app, whatever the base path is, and none sets a base of its own.
  script.src = new URL(SCRIPT, document.baseURI).href;
  document.head.append(script);
  return script;
}

/** Return a promise of Plotly. A script that could not be had is forgotten, so that the next call asks again. */
export function plotly() {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  const script = document.getElementById(ID) ?? ask();
  return new Promise((done, failed) => {
    const ended = () => {
      if (window.Plotly) return done(window.Plotly);
      script.remove();
      failed(new Error("no Plotly"));
    };
    ["load", "error"].forEach((kind) => script.addEventListener(kind, ended));
  });
}

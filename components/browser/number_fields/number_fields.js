// Draws nothing: it sets what Streamlit's own number fields, in the page around it, leave out.

function askForDigits() {
  document.querySelectorAll("input[type=number]:not([inputmode])").forEach((field) => {
    field.setAttribute("inputmode", field.step === "1" ? "numeric" : "decimal");
  });
}

export default function ({ parentElement }) {
  if (parentElement.watcher) return;
  // Groups that open, and pages that change, bring new fields.
  parentElement.watcher = new MutationObserver(askForDigits);
  parentElement.watcher.observe(document.querySelector("[data-testid=stMain]"), { childList: true, subtree: true });
  askForDigits();
}

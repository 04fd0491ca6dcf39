// Draws nothing. Helps Streamlit's own fields, which live in the page around this component.

const ANSWER_MS = 1500; // a run begins within a few milliseconds where the server still knows the visit

function askForDigits() {
  document.querySelectorAll("input[type=number]:not([inputmode])").forEach((field) => {
    field.setAttribute("inputmode", Number.isInteger(Number(field.step)) && Number(field.step) === 1 ? "numeric" : "decimal");
  });
}

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.forget?.();
  const app = document.querySelector("[data-testid=stApp]");
  let [answered, timer] = [0, 0];
  const runs = new MutationObserver(() => { answered = performance.now(); });
  const fields = new MutationObserver(askForDigits);
  const tapped = ({ target, timeStamp }) => {
    if (!target.closest?.(`.st-key-${data.part}`) || !target.closest("button, input")) return;
    clearTimeout(timer);
    timer = setTimeout(() => { if (answered < timeStamp) setTriggerValue("again", true); }, ANSWER_MS);
  };
  runs.observe(app, { attributeFilter: ["data-test-script-state"] });
  fields.observe(app, { childList: true, subtree: true });
  ["click", "change"].forEach((kind) => app.addEventListener(kind, tapped));
  askForDigits();
  const forget = () => {
    clearTimeout(timer);
    runs.disconnect();
    fields.disconnect();
    ["click", "change"].forEach((kind) => app.removeEventListener(kind, tapped));
  };
  parentElement.forget = forget;
  return forget;
}

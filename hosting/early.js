// What every page does before anything of it is drawn; hosting/document.py writes it into the document.

// Every page lies one step below the app's place, so the server need not be searched for along the path.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// Nothing of a last person may be seen: not after a Back to their page (components/browser/tab/steps.js numbers visits
// and entries), and not on a shared tablet whose time is over (components/browser/tab/idle.js notes until when).
{
  const stored = (name) => {
    try {
      return Number(sessionStorage.getItem(name) ?? 0);
    } catch {
      return 0; // some browsers give a frame no storage
    }
  };
  // A page inside a frame keeps the look that its address asks of Streamlit.
  const looks = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("embed"));
  const first = new URL("./", location.href);
  first.search = new URLSearchParams(looks);
  const [visits, until] = [stored("fineline.visits"), stored("fineline.until")];
  const [mark, [how]] = [history.state?.fineline, performance.getEntriesByType("navigation")];
  const isTheirs = mark ? mark.visit < visits : visits > 0 && how?.type === "back_forward";
  const isOver = until > 0 && Date.now() > until;
  window.__fineline = { home: first.pathname + first.search, isOver, isFresh: !history.state && how?.type === "navigate" };
  if (isTheirs || isOver) document.documentElement.classList.add("fl-covered");
  if (isTheirs) location.replace(window.__fineline.home);
}

// What every page does before anything of it is drawn; hosting/document.py writes it into the document.

// Every page lies one step below the app's place, so the server need not be searched for along the path.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

{
  const stored = (name) => {
    try {
      return Number(sessionStorage.getItem(name) ?? 0);
    } catch {
      return 0; // some browsers give a frame no storage
    }
  };

  // Nothing of a last person may be seen: not after a Back to their page (components/browser/tab/steps.js numbers visits
  // and entries), and not on a shared tablet whose time is over (components/browser/tab/idle.js notes until when).
  // A page inside a frame keeps the look that its address asks of Streamlit.
  const looks = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("embed"));
  const first = new URL("./", location.href);
  first.search = new URLSearchParams(looks);
  const [visits, until] = [stored("fineline.visits"), stored("fineline.until")];
  const [mark, [how]] = [history.state?.fineline, performance.getEntriesByType("navigation")];
  const isTheirs = mark ? mark.visit < visits : visits > 0 && how?.type === "back_forward";
  const isOver = until > 0 && Date.now() > until;
  window.__fineline = { home: first.pathname + first.search, isOver, isFresh: !history.state && how?.type === "navigate" };
  // Heard here before Streamlit hears it; components/browser/tab/held_taps.js may hold it back.
  addEventListener("popstate", (event) => window.__fineline.stepped?.(event), true);
  if (isTheirs || isOver) document.documentElement.classList.add("fl-covered");
  if (isTheirs) {
    const goHome = () => location.replace(window.__fineline.home);
    goHome();
    // While that is on its way, a press or a script of the covered page may still stop it.
    [4000, 12_000].forEach((wait) => setTimeout(goHome, wait));
  }

  // A script that was lost on the way, or a line that was down at the wrong moment, leaves Streamlit with an error of
  // its own where a part of the page should stand, for good. The style hides it, and the page is loaded anew. Where
  // that would take answers away (components/browser/base/tab_memory.js marks such a tab), the reader is asked.
  const [LOOK, WHOLE] = [1000, 20_000]; // milliseconds; after the longer one a page counts as whole
  const [TRIES, WAITS] = ["fineline.reloads", [1, 5, 20, 60]]; // seconds before each try
  const isGiven = () => window.name.startsWith("fineline:") || stored("fineline.given") > 0;
  const count = (tries) => {
    try {
      sessionStorage.setItem(TRIES, tries);
    } catch {
      // without storage it is tried each time after the shortest wait
    }
  };
  const again = async () => {
    const there = await fetch("_stcore/health", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (!there) return;
    count(stored(TRIES) + 1);
    location.reload();
  };
  let broken = 0; // for how many looks
  setInterval(() => {
    const bar = document.getElementById("fl-missing");
    if (!bar) return; // the document itself is still on its way
    const isBroken = document.querySelector("[data-testid=stErrorElementStack]") !== null;
    if (!isBroken && performance.now() > WHOLE && stored(TRIES)) count(0);
    broken = isBroken ? broken + 1 : 0;
    const isHidden = broken < 2; // a page that is loaded anew at once needs no words
    if (bar.hidden !== isHidden) bar.hidden = isHidden;
    bar.querySelector("button").onclick = again;
    if (isBroken && !isGiven() && broken >= WAITS[Math.min(stored(TRIES), WAITS.length - 1)]) again();
  }, LOOK);
}

// Keeps the screen from going dark while something is presented, where the browser can.

/** Ask for it, and again each time the page is seen; returns what ends that. */
export function stayAwake() {
  let lock = null;
  let isOver = false;
  const ask = async () => {
    if (document.hidden || !navigator.wakeLock) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (isOver) lock?.release();
  };
  document.addEventListener("visibilitychange", ask);
  ask();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", ask);
    lock?.release();
  };
}

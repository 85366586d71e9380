import { follow } from "./follow.mjs";

/** @typedef {import("./follow.mjs").News} News */

/**
 * Follows a QR code, and reports the news, while the page is visible. A hidden page does not poll: a browser has six
 * connections to a host for all its pages, and a held poll takes one. A page that is visible again polls at once.
 *
 * After a page has gone to the site with its code, the Back button shows it as `expired`.
 *
 * @param {string} poll
 * @param {(news: News) => void} tell
 * @returns {() => void} a function that stops for good.
 */
export function followWhileSeen(poll, tell) {
  let leaving = new AbortController();
  /** @type {News["progress"]} */
  let told = "waiting";
  leaving.abort();

  /** @param {News} news */
  function pass(news) {
    told = news.progress;
    tell(news);
  }
  /** @param {AbortController} controller */
  async function start({ signal }) {
    // The sandbox may be back in the meantime.
    if (told === "offline") pass({ progress: "waiting", code: "" });
    for await (const news of follow(poll, signal)) pass(news);
  }
  function resume() {
    if (document.hidden || !leaving.signal.aborted || isSentOn(told)) return;
    leaving = new AbortController();
    void start(leaving);
  }
  const leave = () => leaving.abort();
  const see = () => (document.hidden ? leave() : resume());
  /** @param {PageTransitionEvent} event */
  function comeBack({ persisted }) {
    // Going to the site again would make the Back button useless.
    if (persisted && isSentOn(told)) pass({ progress: "expired", code: "" });
    else resume();
  }

  resume();
  document.addEventListener("visibilitychange", see);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", comeBack);
  return () => {
    leave();
    document.removeEventListener("visibilitychange", see);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", comeBack);
  };
}

/** @param {News["progress"]} progress */
function isSentOn(progress) {
  return progress === "allowed" || progress === "refused";
}

import { follow, type News, type Progress } from "./follow";

/**
 * Follows a QR code, and reports the news, while the page is visible. A hidden page does not poll: a browser has six
 * connections to a host for all its pages, and a held poll takes one. A page that is visible again polls at once.
 *
 * After a page has gone to the site with its code, the Back button shows it as `expired`.
 *
 * @returns a function that stops for good.
 */
export function followWhileSeen(poll: string, tell: (news: News) => void): () => void {
  let leaving = new AbortController();
  let told: Progress = "waiting";
  leaving.abort();

  function pass(news: News) {
    told = news.progress;
    tell(news);
  }
  async function start({ signal }: AbortController) {
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
  function comeBack({ persisted }: PageTransitionEvent) {
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

function isSentOn(progress: Progress): boolean {
  return progress === "allowed" || progress === "refused";
}

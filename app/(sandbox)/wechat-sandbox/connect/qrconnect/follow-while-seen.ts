import { follow, type News, type Progress } from "./follow";

/**
 * Follows a QR code, and tells every news, for as long as somebody can see the page. While the page is out of sight it
 * asks nothing: a browser has six connections to a host for all its pages, and a question that waits keeps one. A page
 * that is seen again asks at once.
 *
 * A page that has gone to the site with its code, and comes back by the Back button, is told `expired`.
 *
 * @returns the way to stop for good.
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
    // What could not be reached before is not known to be out of reach now.
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
    // Going to the site once more would take the Back button away from the visitor.
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

/**
 * The state of a login, as far as the page with the QR code knows it. After `cancelled` the same QR code can be scanned
 * again. `refused` is final, and the browser returns to the site with it.
 *
 * @typedef {"waiting" | "scanned" | "cancelled" | "refused" | "expired" | "allowed" | "failed" | "offline"} Progress
 */

/**
 * The code is the one for the callback, after `allowed` or `refused`. It is empty for the refusal that returns only the
 * state.
 *
 * @typedef {{ readonly progress: Progress, readonly code: string }} News
 */

/** @type {ReadonlyMap<string, Progress>} */
const PROGRESS = new Map([
  ["408", "waiting"],
  ["404", "scanned"],
  ["403", "cancelled"],
  ["402", "expired"],
  ["405", "allowed"],
  ["500", "failed"],
]);

const PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 16_000;
// The server holds a poll for about 25 seconds. A poll that takes longer was lost, for example while a laptop slept.
const PATIENCE_MS = 40_000;

/**
 * Follows a QR code with the long poll, as WeChat's page does, until the login has ended. It yields only changes.
 *
 * If the server cannot be reached, it tries again, first after two seconds, later after up to sixteen. It also pauses
 * after an answer that came at once without news, so that a server that does not hold polls is not flooded.
 *
 * @param {string} poll
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<News, void>}
 */
export async function* follow(poll, signal) {
  /** @type {Progress} */
  let shown = "waiting";
  /** @type {Progress} */
  let known = "waiting";
  let last = "";
  let failures = 0;
  while (!signal.aborted) {
    const asked = performance.now();
    const answer = await ask(`${poll}${last && `&last=${last}`}&_=${Date.now()}`, signal);
    if (signal.aborted) return;
    failures = answer ? 0 : failures + 1;
    // After the hold the answer is 408, even if more is known.
    const told = answer && answer.errcode !== "408";
    if (told) known = answer.progress;
    const progress = answer ? known : "offline";
    if (progress !== shown) yield { progress, code: answer?.code ?? "" };
    if (told && progress !== "scanned" && progress !== "cancelled") return;
    if (told) last = answer.errcode;
    if (!answer) await pause(Math.min(PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS), signal);
    else if (progress === shown) await pause(PAUSE_MS - (performance.now() - asked), signal);
    shown = progress;
  }
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 */
async function ask(address, signal) {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const answer = await fetch(address, { cache: "no-store", signal: patience });
    const [, errcode = "", code = ""] =
      /^window\.wx_errcode=(\d+);window\.wx_code='([\w-]*)';$/.exec(answer.ok ? await answer.text() : "") ?? [];
    // WeChat's long poll has one errcode for every end that returns to the site, the older refusals included.
    const isRefusal = errcode === "405" && (code === "" || code === "authdeny");
    const progress = isRefusal ? "refused" : PROGRESS.get(errcode);
    return progress && { errcode, progress, code };
  } catch {
    return undefined;
  }
}

/**
 * @param {number} ms
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function pause(ms, signal) {
  return new Promise((resolve) => {
    // All pauses share one signal, so each has to remove its listener.
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

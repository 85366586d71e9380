import "server-only";
import type { Context } from "./context";
import { type CookieJar, namesWith, removeCookie } from "./cookies";
import { logStoreFailure } from "./log";
import { openSession } from "./session";

// Longer than any action waits for WeChat and for the store.
const REMEMBERED_SECONDS = 60;

/** Ends the session: removes every cookie of it from the browser, and every open attempt. */
export async function endSession(context: Context, jar: CookieJar): Promise<void> {
  await markEnded(context, jar);
  const { session, callbackUrl, csrfToken, refusal, wechat } = context.cookies;
  for (const name of [session, callbackUrl, csrfToken, refusal, ...namesWith(wechat, jar)]) {
    removeCookie(context.cookies, jar, name);
  }
}

/**
 * Marks the browser's session, if there is one, as ended, so that a late response does not restore it.
 * Call it before the cookie is removed or replaced.
 */
export async function markEnded(context: Context, jar: Pick<CookieJar, "get">): Promise<void> {
  const session = await openSession(context, jar);
  if (session) await context.store.claim("ended", session.sid, REMEMBERED_SECONDS).catch(logStoreFailure);
}

/**
 * Whether a session has ended a moment ago, as far as the store can tell. Ask before you write a cookie after a wait:
 * the visitor may have signed out, or in again, in another tab.
 *
 * It does not decide whether a session is good. Reading a session never writes, so a reader need not ask.
 */
export async function hasEnded(context: Context, sessionId: string): Promise<boolean> {
  return context.store.has("ended", sessionId).catch((error: unknown) => {
    logStoreFailure(error);
    return false;
  });
}

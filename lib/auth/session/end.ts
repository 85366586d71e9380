import "server-only";
import type { Context } from "../context";
import { type CookieJar, namesWith, removeCookie } from "../cookies/cookies";
import { markEnded, markUserEnded } from "./lifetime";
import { openSession, SESSION_SECONDS, secondsLeft } from "./session";

// An answer that is under way may still write the cookie of a session that ends this very second.
const LEAST_SECONDS = 60;

/** Ends the session: removes every cookie of it from the browser, and every open attempt. No copy of it counts any more. */
export async function endSession(context: Context, jar: CookieJar): Promise<void> {
  await endCopies(context, jar);
  const { session, callbackUrl, csrfToken, refusal, wechat } = context.cookies;
  for (const name of [session, callbackUrl, csrfToken, refusal, ...namesWith(wechat, jar)]) {
    removeCookie(context.cookies, jar, name);
  }
}

/**
 * Ends the browser's session, if there is one, on the server, so that neither a copy of its cookie nor a late response
 * brings it back. Call it before the cookie is removed or replaced.
 */
export async function endCopies(context: Context, jar: Pick<CookieJar, "get">): Promise<void> {
  const session = await openSession(context, jar);
  if (session) await markEnded(context, session, Math.max(LEAST_SECONDS, secondsLeft(session)));
}

/**
 * Ends all sessions of a user that began before this moment, on every device. Returns false when the store does not
 * answer, and then none has ended.
 */
export async function endAllSessions(context: Context, userId: string): Promise<boolean> {
  return markUserEnded(context, userId, SESSION_SECONDS);
}

import "server-only";
import type { CookieJar } from "./cookie-jar";
import { logStoreFailure } from "./logger";
import { readSession } from "./session";
import type { Site } from "./site";

// Longer than any action waits for WeChat and for the store.
const REMEMBERED_SECONDS = 60;

const key = (sessionId: string) => `ended:${sessionId}`;

/**
 * Marks the browser's session, if there is one, as ended, so that an answer which is under way does not bring it back.
 * Call it before its cookie is removed or replaced.
 */
export async function markEnded(site: Site, jar: Pick<CookieJar, "get">): Promise<void> {
  const session = await readSession(site, jar);
  if (session) await site.store.claim(key(session.sid), REMEMBERED_SECONDS).catch(logStoreFailure);
}

/**
 * Whether a session has ended a moment ago, as far as the store can tell. Whoever has waited for WeChat asks this
 * before writing a cookie: the visitor may have signed out, or in again, in another tab.
 *
 * It is not what makes a session good or bad. NextAuth's own session route, which waits for nobody, does not ask.
 */
export async function hasEnded(site: Site, sessionId: string): Promise<boolean> {
  return site.store.has(key(sessionId)).catch((error: unknown) => {
    logStoreFailure(error);
    return false;
  });
}

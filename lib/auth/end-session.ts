import "server-only";
import { forgetAttempts } from "./attempt";
import { type CookieJar, removeCookie } from "./cookie-jar";
import { markEnded } from "./ended";
import type { Site } from "./site";
import { removeWeChatCookies } from "./wechat-cookies";

/** Ends the session: removes every cookie of it from the browser, and every open attempt. */
export async function endSession(site: Site, jar: CookieJar): Promise<void> {
  await markEnded(site, jar);
  const { session, callbackUrl, csrfToken } = site.cookies;
  for (const name of [session, callbackUrl, csrfToken]) removeCookie(site.cookies, jar, name);
  removeWeChatCookies(site, jar);
  forgetAttempts(site, jar);
}

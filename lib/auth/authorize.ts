import "server-only";
import { qrConnectUrl, qrFrameUrl } from "@/lib/wechat";
import { startAttempt } from "./attempt";
import type { CookieJar } from "./cookie-jar";
import { safeReturnTo } from "./return-to";
import type { Site } from "./site";

/** The path that WeChat sends the browser back to. WeChat registers a domain, so any path would do. */
export const CALLBACK_PATH = "/api/auth/callback/wechat";

/** WeChat's address for a state. */
export function qrConnectAddress(site: Site, state: string): string {
  return qrConnectUrl(site.app, { redirectUri: `${site.origin}${CALLBACK_PATH}`, state });
}

/** WeChat's address for a state, in a frame of the login page. After the scan the whole window leaves for the callback. */
export function qrFrameAddress(site: Site, state: string, lang: "cn" | "en"): string {
  const redirectUri = `${site.origin}${CALLBACK_PATH}`;
  return qrFrameUrl(site.app, { redirectUri, state, lang, styleLite: true, colorScheme: "auto" });
}

/**
 * Starts a login attempt and returns WeChat's address for it, and its state. `arrivedAt` is when the click arrived, by
 * `performance.now()`.
 */
export async function authorize(
  site: Site,
  jar: CookieJar,
  returnTo: unknown,
  arrivedAt?: number,
): Promise<{ readonly state: string; readonly url: string }> {
  const { state } = await startAttempt(site, jar, safeReturnTo(returnTo, site.origin), arrivedAt);
  return { state, url: qrConnectAddress(site, state) };
}

import "server-only";
import { decode } from "next-auth/jwt";
import { type Claims, readClaims } from "./claims";
import type { CookieJar } from "./cookie-jar";
import type { Site } from "./site";

/**
 * Reads the session cookie. Undefined for whatever is crafted, cut, expired or foreign.
 *
 * NextAuth's `auth()` would also seal a new cookie, which a page cannot set, for more than the price of the page.
 */
export async function readSession(site: Site, jar: Pick<CookieJar, "get">): Promise<Claims | undefined> {
  const name = site.cookies.session;
  const token = jar.get(name)?.value;
  if (!token) return undefined;
  const opened = await decode({ token, secret: [...site.secrets], salt: name }).catch(() => null);
  return readClaims(opened, site.app.appId);
}

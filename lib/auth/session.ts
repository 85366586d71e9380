import "server-only";
import { decode, encode } from "next-auth/jwt";
import { type Claims, expiryOf, readClaims, secondsLeft } from "./claims";
import { type CookieJar, cookieAttributes } from "./cookie-jar";
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

/**
 * Writes the session cookie with these claims, as NextAuth writes it, so that NextAuth reads it too. It lives as long as
 * the claims do, so that a session gets no longer by being written.
 */
export async function writeSession(site: Site, jar: CookieJar, claims: Claims): Promise<void> {
  const name = site.cookies.session;
  const token = await encode({ token: claims, secret: [...site.secrets], salt: name, maxAge: secondsLeft(claims) });
  jar.set(name, token, { ...cookieAttributes(site.cookies), expires: expiryOf(claims) });
}

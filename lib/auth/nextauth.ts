import "server-only";
import { randomUUID } from "node:crypto";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { expiryOf, readClaims, SESSION_SECONDS } from "./claims";
import { cookieAttributes } from "./cookie-jar";
import { displayImage, displayName } from "./display";
import { logger } from "./logger";
import type { Login } from "./login";
import { wechatProvider } from "./provider";
import { safeReturnTo } from "./return-to";
import { currentSite, type Site } from "./site";

/** NextAuth's configuration. Only with a verified login can it sign anybody in. */
export function authConfig(site: Site, login?: Login): NextAuthConfig {
  const options = cookieAttributes(site.cookies);
  return {
    basePath: "/api/auth",
    providers: [wechatProvider(site, login)],
    secret: [...site.secrets],
    // The origin has been decided already; no header is believed.
    trustHost: true,
    useSecureCookies: site.cookies.secure,
    cookies: {
      sessionToken: { name: site.cookies.session, options },
      callbackUrl: { name: site.cookies.callbackUrl, options },
      csrfToken: { name: site.cookies.csrfToken, options },
    },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", error: "/login", signOut: "/me" },
    logger,
    callbacks: {
      redirect: ({ url }) => site.origin + safeReturnTo(url, site.origin),
      jwt: ({ token, account }) =>
        account ? newClaims(site, login, account.providerAccountId) : (readClaims(token, site.app.appId) ?? null),
      session: ({ session, token }) => publicSession(site, session.expires, token),
    },
  };
}

function newClaims({ app }: Site, login: Login | undefined, sub: string) {
  if (!login?.userinfo) return null;
  const { nickname, avatar } = login.userinfo;
  return {
    sub,
    name: displayName(nickname),
    picture: displayImage(avatar),
    sid: login.sessionId,
    aud: app.appId,
    auth_time: Math.floor(Date.now() / 1000),
  };
}

// Everything in here reaches the browser's JavaScript through /api/auth/session.
function publicSession({ app }: Site, expires: Date | string, token: unknown) {
  const claims = readClaims(token, app.appId);
  if (!claims) return { expires: new Date(0).toISOString() };
  const end = Math.min(new Date(expires).getTime(), expiryOf(claims).getTime());
  return {
    user: { id: claims.sub, name: claims.name, image: claims.picture },
    expires: new Date(end).toISOString(),
  };
}

/** NextAuth without a login: sessions, sign-out, CSRF tokens. Nobody is signed in while nothing is configured. */
export const nextAuth = NextAuth(async () => {
  const site = await currentSite();
  return site ? authConfig(site) : { providers: [], secret: randomUUID(), trustHost: true, logger };
});

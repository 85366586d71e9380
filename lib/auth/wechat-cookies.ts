import "server-only";
import { z } from "zod";
import type { WeChatTokens } from "@/lib/wechat";
import { SESSION_SECONDS } from "./claims";
import { type CookieJar, cookieAttributes, removeCookie } from "./cookie-jar";
import { seal, unseal } from "./sealed";
import type { Site } from "./site";

const account = z.object({
  /** The session that it belongs to. */
  sessionId: z.string(),
  openid: z.string(),
  unionid: z.string().optional(),
  scope: z.array(z.string()),
  /** When the access token expires, in milliseconds since 1970. */
  expiresAt: z.number(),
  /** The tokens' lengths in characters, so that a page can tell them and leave the tokens sealed. */
  accessTokenLength: z.number(),
  refreshTokenLength: z.number(),
  /** The attempt that it comes from. */
  state: z.string(),
  returnTo: z.string(),
  /** When the login was done, in milliseconds since 1970. */
  loggedInAt: z.number(),
  timings: z.object({
    prepare: z.number(),
    away: z.number(),
    verify: z.number(),
    exchange: z.number(),
    userinfo: z.number(),
    finish: z.number(),
  }),
});

const tokens = z.object({ sessionId: z.string(), accessToken: z.string(), refreshToken: z.string() });

/** What a visitor may see of their WeChat account, and how the login went. */
export type AccountCookie = z.infer<typeof account>;

/** WeChat's tokens. No page opens them, because in development React shows the browser what a page has awaited. */
export type TokensCookie = z.infer<typeof tokens>;

const accountContent = { kind: "account", seconds: SESSION_SECONDS, schema: account };
const tokensContent = { kind: "tokens", seconds: SESSION_SECONDS, schema: tokens };

type TokenFacts = "expiresAt" | "accessTokenLength" | "refreshTokenLength";

/**
 * Keeps the account and the tokens of a session in the browser, sealed. `seconds` is how long the browser keeps them:
 * what is left of the session.
 */
export async function writeWeChatCookies(
  site: Site,
  jar: CookieJar,
  account: Omit<AccountCookie, TokenFacts>,
  { accessToken, refreshToken, expiresAt }: Pick<WeChatTokens, "accessToken" | "refreshToken" | "expiresAt">,
  seconds: number,
): Promise<void> {
  const facts = {
    expiresAt: expiresAt.getTime(),
    accessTokenLength: accessToken.length,
    refreshTokenLength: refreshToken.length,
  };
  const tokens = { sessionId: account.sessionId, accessToken, refreshToken };
  const attributes = { ...cookieAttributes(site.cookies), maxAge: seconds };
  jar.set(site.cookies.account, await seal(accountContent, site, { ...account, ...facts }), attributes);
  jar.set(site.cookies.tokens, await seal(tokensContent, site, tokens), attributes);
}

/** Removes both from the browser. */
export function removeWeChatCookies(site: Site, jar: CookieJar): void {
  for (const name of [site.cookies.account, site.cookies.tokens]) removeCookie(site.cookies, jar, name);
}

type ReadableJar = Pick<CookieJar, "get">;

/** The account of a session. Undefined when its cookie is gone, unsound or another session's. */
export async function readAccountCookie(
  site: Site,
  jar: ReadableJar,
  sessionId: string,
): Promise<AccountCookie | undefined> {
  const cookie = await unseal(accountContent, site, jar.get(site.cookies.account)?.value);
  return cookie?.sessionId === sessionId ? cookie : undefined;
}

/** The tokens of a session, for actions and route handlers that call WeChat. Undefined as in {@link readAccountCookie}. */
export async function readTokensCookie(
  site: Site,
  jar: ReadableJar,
  sessionId: string,
): Promise<TokensCookie | undefined> {
  const cookie = await unseal(tokensContent, site, jar.get(site.cookies.tokens)?.value);
  return cookie?.sessionId === sessionId ? cookie : undefined;
}

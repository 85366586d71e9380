import "server-only";
import * as z from "zod/mini";
import type { Context } from "../context";
import { COOKIE_BYTES, type CookieJar, cookieBytes, setCookie } from "../cookies/cookies";
import { seal, unseal } from "../cookies/seal";
import { SESSION_SECONDS } from "./session";

const tokens = z.object({
  /** The session that they belong to. */
  sid: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
});

/** WeChat's tokens. No page opens them, because in development React shows the browser what a page has awaited. */
export type TokensCookie = z.infer<typeof tokens>;

const content = { kind: "tokens", seconds: SESSION_SECONDS, schema: tokens };

/**
 * Keeps the tokens of a session in the browser, sealed, until a date: the end of the session. Returns false, and keeps
 * nothing, where they are too large for a cookie. WeChat's have some 150 characters each, and 1,024 fit.
 */
export async function writeTokens(
  context: Context,
  jar: CookieJar,
  { sid, accessToken, refreshToken }: TokensCookie,
  expires: Date,
): Promise<boolean> {
  const sealed = await seal(content, context, { sid, accessToken, refreshToken });
  if (cookieBytes(context.cookies.tokens, sealed) > COOKIE_BYTES.tokens) return false;
  setCookie(context.cookies, jar, context.cookies.tokens, sealed, expires);
  return true;
}

/**
 * The tokens of a session, for actions and route handlers that call WeChat. Undefined when the cookie is gone, was
 * tampered with, or belongs to another session.
 */
export async function readTokens(
  context: Context,
  jar: Pick<CookieJar, "get">,
  sessionId: string,
): Promise<TokensCookie | undefined> {
  const opened = await unseal(content, context, jar.get(context.cookies.tokens)?.value);
  return opened?.sid === sessionId ? opened : undefined;
}

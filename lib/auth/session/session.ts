import "server-only";
import { randomUUID } from "node:crypto";
import type { Account } from "next-auth";
import type { JWT, JWTEncodeParams } from "next-auth/jwt";
import * as z from "zod/mini";
import { Expiring } from "@/lib/store/expiring";
import type { Attempt } from "../attempt/attempt";
import type { Context } from "../context";
import { COOKIE_BYTES, type CookieJar, cookieBytes, setCookie } from "../cookies/cookies";
import { LoginError } from "../failure";
import { displayImage, displayName } from "../profile";
import { WECHAT_PROVIDERS } from "../providers/applications";
import { wechatAccount } from "../providers/wechat-account";
import { type User, userSchema } from "../user";
import { goesOn } from "./lifetime";

/**
 * How long a session lasts, in seconds: 30 days, as WeChat's refresh token. Using it does not extend it, and it ends earlier
 * where nobody uses it. See `lifetime.ts`.
 */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const wechat = z.object({
  openid: z.string(),
  unionid: z.optional(z.string()),
  scope: z.string(),
  /** When the access token expires, in seconds since 1970. */
  expiresAt: z.number(),
  /** The tokens' lengths in characters, so that a page can tell them and leave the tokens sealed. */
  accessTokenLength: z.number(),
  refreshTokenLength: z.number(),
});

const schema = z.looseObject({
  sub: z.string().check(z.minLength(1)),
  /** The session's id. After a WeChat login it is the state of the attempt that the session comes from. */
  sid: z.string().check(z.minLength(1)),
  /** The AppID of the login, so that a session of another application opens nothing. */
  aud: z.string(),
  /** When the login was, in seconds since 1970, with fractions (RFC 7519, section 2). */
  auth_time: z.number(),
  /** The visitor's WeChat account, after a login with WeChat. */
  wechat: z.optional(wechat),
});

/** What the session cookie says, by the names that JWT and OpenID Connect have registered, and the user's own fields. */
export type Claims = z.infer<typeof schema>;

/** What a session knows of a WeChat account. */
export type WeChatClaims = z.infer<typeof wechat>;

/** The claims of a new session. Throws a `LoginError` when the user does not fit `user.ts`. */
export function newClaims(
  { app, origin }: Context,
  attempt: Attempt | undefined,
  user: unknown,
  account: Account,
): Claims {
  const { id, name, image, ...fields } = checkedUser(user);
  const wechat = wechatClaims(account);
  return {
    ...fields,
    sub: id,
    name: displayName(name),
    picture: displayImage(image, origin),
    sid: attempt?.state ?? randomUUID(),
    aud: app.appId,
    // With fractions, so that a login in the same second as "sign out everywhere" counts.
    auth_time: Date.now() / 1000,
    ...(wechat && { wechat }),
  };
}

function checkedUser(user: unknown): User {
  const { data, error } = userSchema.safeParse(user);
  if (data) return data;
  const fields = error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new LoginError("misconfigured", `the user does not fit lib/auth/user.ts: ${fields}`);
}

// The facts of a token answer that a session keeps. Undefined where another provider gave it.
function wechatClaims(account: Account): WeChatClaims | undefined {
  const facts = wechatAccount.safeParse(account).data;
  return (
    facts && {
      openid: facts.openid,
      ...(facts.unionid && { unionid: facts.unionid }),
      scope: facts.scope,
      expiresAt: facts.expires_at,
      accessTokenLength: facts.access_token.length,
      refreshTokenLength: facts.refresh_token.length,
    }
  );
}

function userFields({ sub: id, picture: image, ...fields }: Claims) {
  return { ...fields, id, image };
}

/** The user of a session. */
export function userOf(claims: Claims): User {
  return userSchema.parse(userFields(claims));
}

/**
 * Reads the content of a session cookie. Undefined when the site did not issue it, when another application
 * did, when the user does not fit `user.ts`, and when it is older than a session may get.
 */
export function readClaims(token: unknown, { apps }: Pick<Context, "apps">, now = Date.now()): Claims | undefined {
  const parsed = schema.safeParse(token).data;
  if (!parsed) return undefined;
  // NextAuth sets these anew whenever it seals a session.
  const { iat: _issuedAt, exp: _expires, jti: _id, ...claims } = parsed;
  const isOurs = WECHAT_PROVIDERS.some((id) => apps[id]?.appId === claims.aud);
  if (!isOurs || now >= expiryOf(claims).getTime()) return undefined;
  return userSchema.safeParse(userFields(claims)).success ? claims : undefined;
}

/** The whole seconds that are left of a session, at least 0. No cookie of the session is kept for longer. */
export function secondsLeft(claims: Claims, now = Date.now()): number {
  return Math.max(0, Math.floor((expiryOf(claims).getTime() - now) / 1000));
}

/** When a session ends, however often it is used. */
export function expiryOf(claims: Claims): Date {
  return new Date((claims.auth_time + SESSION_SECONDS) * 1000);
}

/** Opens the session cookie. Undefined as in {@link readClaims}. It does not ask whether the session has ended. */
export async function openSession(context: Context, jar: Pick<CookieJar, "get">): Promise<Claims | undefined> {
  const token = jar.get(context.cookies.session)?.value;
  return token ? readClaims(await decodeOnce(context, token), context) : undefined;
}

const MOST_DECODED = 1000;
const DECODED_SECONDS = 600;
const decoded = new WeakMap<Context["secrets"], Expiring<JWT>>();

// A visitor brings the same cookie with every page, and opening it costs a third of a small page. What it says never
// changes. Whether it still counts is asked every time, by the caller.
async function decodeOnce({ secrets, cookies }: Context, token: string): Promise<JWT | null> {
  const known = decoded.get(secrets) ?? new Expiring<JWT>(MOST_DECODED, Date.now);
  decoded.set(secrets, known);
  const before = known.get(token);
  // `callbacks.jwt` may change what it gets.
  if (before) return structuredClone(before);
  // A visitor without a session needs none of it.
  const { decode } = await import("next-auth/jwt");
  const opened = await decode({ token, secret: [...secrets], salt: cookies.session }).catch(() => null);
  if (opened) known.set(token, structuredClone(opened), DECODED_SECONDS);
  return opened;
}

/**
 * Reads the session cookie. Undefined as in {@link readClaims}, where the session has ended, and where its user may not use
 * it any more.
 *
 * NextAuth's `auth()` would also seal a new cookie, which a page cannot set, and which costs more than rendering it.
 */
export async function readSession(context: Context, jar: Pick<CookieJar, "get">): Promise<Claims | undefined> {
  const claims = await openSession(context, jar);
  return claims && (await isUsable(context, claims)) ? claims : undefined;
}

/** Whether a session goes on, and its user may use it. */
export async function isUsable(context: Context, claims: Claims): Promise<boolean> {
  return (await goesOn(context, claims, secondsLeft(claims))) && (await context.mayUse(claims.sid, userOf(claims)));
}

/**
 * Writes the session cookie with these claims, as NextAuth writes it, so that NextAuth reads it too. It lives as long as
 * the claims do: writing a session does not extend it.
 */
export async function writeSession(context: Context, jar: CookieJar, claims: Claims): Promise<void> {
  const { session } = context.cookies;
  const token = await encodeSession({
    token: claims,
    secret: [...context.secrets],
    salt: session,
    maxAge: secondsLeft(claims),
  });
  setCookie(context.cookies, jar, session, token, expiryOf(claims));
}

/** NextAuth's `jwt.encode`, for a session that fits into its cookie. Throws a `LoginError` otherwise. */
export async function encodeSession(params: JWTEncodeParams<JWT>): Promise<string> {
  const { encode } = await import("next-auth/jwt");
  const token = await encode(params);
  // NextAuth's salt is the cookie's name.
  if (cookieBytes(params.salt, token) <= COOKIE_BYTES.session) return token;
  throw new LoginError("misconfigured", "the user in lib/auth/user.ts is too large for a cookie");
}

import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { Context } from "../context";
import { COOKIE_BYTES, type CookieJar, cookieBytes, namesWith, removeCookie, setCookie } from "../cookies/cookies";
import { sign, verify } from "../cookies/sign";
import { LoginError } from "../failure";
import { logStoreFailure } from "../log";

/** How long a visitor may take to scan and confirm, in seconds. WeChat's code lives as long. */
export const ATTEMPT_SECONDS = 600;

const MAX_OPEN_ATTEMPTS = 5;

/** One click on 微信登录. It ends with the callback that brings back its state. */
export interface Attempt {
  /** 32 hexadecimal digits. WeChat echoes it, and only the browser that holds the attempt can use it. */
  readonly state: string;
  /** The path of this site to go to afterwards. */
  readonly returnTo: string;
  /** When it was started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Whether it asks WeChat only who the visitor is (`snsapi_base`), which WeChat answers without asking the visitor. */
  readonly silent?: true | undefined;
}

const content = {
  kind: "attempt",
  seconds: ATTEMPT_SECONDS,
  schema: z.object({
    state: z.string(),
    returnTo: z.string(),
    startedAt: z.number(),
    silent: z.optional(z.literal(true)),
  }),
};

/** Whether a text can be the state of an attempt. */
export function isState(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Starts an attempt and keeps it in a cookie of its own, so that two tabs do not disturb each other. */
export function startAttempt(context: Context, jar: CookieJar, returnTo: string, silent?: true): Attempt {
  const state = randomBytes(16).toString("hex");
  const attempt = { state, returnTo, startedAt: Date.now(), silent };
  const expires = new Date(attempt.startedAt + ATTEMPT_SECONDS * 1000);
  const [name, signed] = [cookieName(context, state), sign(content, context, attempt)];
  makeRoom(context, jar, cookieBytes(name, signed));
  setCookie(context.cookies, jar, name, signed, expires);
  return attempt;
}

/**
 * The attempt of a state. Undefined when this browser does not hold it, its cookie was tampered with, or it was started
 * with another provider: its signature names the application.
 */
export function findAttempt(context: Context, jar: CookieJar, state: string): Attempt | undefined {
  const attempt = verify(content, context, jar.get(cookieName(context, state))?.value);
  return attempt?.state === state ? attempt : undefined;
}

/** Removes the attempt of a state from the browser, or what a tampered cookie has in its place. */
export function removeAttempt(context: Context, jar: CookieJar, state: string): void {
  const name = cookieName(context, state);
  if (jar.get(name)) removeCookie(context.cookies, jar, name);
}

/**
 * Marks an attempt as spent until well after its cookie expires. A browser may keep that cookie, and it must not allow a
 * second code. Throws a `LoginError`: `used`, or `busy` when the store does not answer.
 */
export async function spendAttempt({ store }: Context, { state, returnTo }: Attempt): Promise<void> {
  const first = await store.claim("state", state, 2 * ATTEMPT_SECONDS, returnTo).catch((error: unknown) => {
    logStoreFailure(error);
    throw new LoginError("busy");
  });
  if (!first) throw new LoginError("used");
}

/** Where a spent attempt led to. Undefined when the attempt is not spent, as far as the store can tell. */
export async function spentReturnTo({ store }: Context, state: string): Promise<string | undefined> {
  return store.claimed("state", state).catch((error: unknown) => {
    logStoreFailure(error);
    return undefined;
  });
}

/**
 * Removes the text of a refusal and the oldest attempts, until so many bytes fit beside the rest. With too many cookies a
 * server refuses the whole request.
 */
export function makeRoom({ cookies }: Context, jar: CookieJar, bytes: number): void {
  let left = COOKIE_BYTES.logins - bytes;
  // A browser sends its oldest cookies first.
  const newestFirst = [...namesWith(cookies.attempt, jar).reverse(), cookies.refusal];
  for (const [newer, name] of newestFirst.entries()) {
    const kept = jar.get(name)?.value;
    if (kept === undefined) continue;
    left -= cookieBytes(name, kept);
    if (left < 0 || newer + 1 >= MAX_OPEN_ATTEMPTS) removeCookie(cookies, jar, name);
  }
}

function cookieName({ cookies }: Context, state: string): string {
  return `${cookies.attempt}${state}`;
}

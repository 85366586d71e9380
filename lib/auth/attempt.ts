import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type CookieJar, cookieAttributes, removeCookie } from "./cookie-jar";
import { seal, unseal } from "./sealed";
import type { Site } from "./site";

/** How long a visitor may take to scan and confirm, in seconds. WeChat's code lives as long. */
export const ATTEMPT_SECONDS = 600;

const MAX_OPEN_ATTEMPTS = 5;

/** One click on 微信登录: it ends with the callback that brings back its state. */
export interface Attempt {
  /** 32 hexadecimal digits. WeChat echoes it, and only the browser that holds the attempt can use it. */
  readonly state: string;
  /** The path of this site to go to afterwards. */
  readonly returnTo: string;
  /** Milliseconds from the click's arrival here to {@link startedAt}. */
  readonly prepare: number;
  /** When it was about to be sealed, in milliseconds since 1970. */
  readonly startedAt: number;
}

const content = {
  kind: "attempt",
  seconds: ATTEMPT_SECONDS,
  schema: z.object({ state: z.string(), returnTo: z.string(), prepare: z.number(), startedAt: z.number() }),
};

/** Whether a text can be the state of an attempt. */
export function isState(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/**
 * Starts an attempt and keeps it in a cookie of its own, so that two tabs do not disturb each other. `arrivedAt` is when
 * the click arrived, by `performance.now()`.
 */
export async function startAttempt(
  site: Site,
  jar: CookieJar,
  returnTo: string,
  arrivedAt = performance.now(),
): Promise<Attempt> {
  const state = randomBytes(16).toString("hex");
  // The sealing, well under a millisecond, cannot be in what it seals. It counts as time away.
  const prepare = Math.round(performance.now() - arrivedAt);
  const attempt = { state, returnTo, prepare, startedAt: Date.now() };
  const sealed = await seal(content, site, attempt);
  forgetOldest(site, jar);
  jar.set(cookieName(site, attempt.state), sealed, { ...cookieAttributes(site.cookies), maxAge: ATTEMPT_SECONDS });
  return attempt;
}

/** The attempt of a state. Undefined when this browser holds none, or not a sound one. */
export async function findAttempt(site: Site, jar: CookieJar, state: string): Promise<Attempt | undefined> {
  const attempt = await unseal(content, site, jar.get(cookieName(site, state))?.value);
  return attempt?.state === state ? attempt : undefined;
}

/** Takes the attempt of a state out of the browser. Undefined as in {@link findAttempt}. */
export async function takeAttempt(site: Site, jar: CookieJar, state: string): Promise<Attempt | undefined> {
  const attempt = await findAttempt(site, jar, state);
  const name = cookieName(site, state);
  if (jar.get(name)) removeCookie(site.cookies, jar, name);
  return attempt;
}

/** Removes every attempt of the browser. */
export function forgetAttempts(site: Site, jar: CookieJar): void {
  for (const name of attemptNames(site, jar)) removeCookie(site.cookies, jar, name);
}

// A browser sends its oldest cookies first. Too many of them and a server refuses the whole request.
function forgetOldest(site: Site, jar: CookieJar): void {
  for (const name of attemptNames(site, jar).slice(0, 1 - MAX_OPEN_ATTEMPTS)) removeCookie(site.cookies, jar, name);
}

function attemptNames(site: Site, jar: CookieJar): string[] {
  return jar
    .getAll()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(site.cookies.attempt));
}

function cookieName(site: Site, state: string): string {
  return `${site.cookies.attempt}${state}`;
}

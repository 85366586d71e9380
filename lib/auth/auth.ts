import "server-only";
import { randomUUID } from "node:crypto";
import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextFetchEvent, NextRequest } from "next/server";
import NextAuth, { type NextAuthRequest, type Session } from "next-auth";
import { withRequestId } from "@/lib/log";
import { currentContext } from "./context";
import { cookieHeader } from "./cookies/cookies";
import { currentSession } from "./current-user";
import { limitedPath } from "./limited/too-many";
import { logger } from "./log";
import { authConfig } from "./nextauth";
import { isWeChatProvider, weChatLanguage } from "./providers/applications";
import { currentReturnTo } from "./return-to";
import { endAllSessions, endSession } from "./session/end";
import type { Claims } from "./session/session";
import { startCurrent } from "./start";

/** NextAuth for the current request. Nobody is signed in while nothing is configured. */
const nextAuth = NextAuth(async () => {
  const context = await currentContext();
  if (context) return authConfig(context, await cookies());
  return { basePath: "/api/auth", providers: [], secret: randomUUID(), trustHost: true, logger };
});

type Answer = Response | undefined;
type Handler<Rest> = (request: NextAuthRequest, rest: Rest) => Answer | Promise<Answer>;

/**
 * NextAuth's own `auth`. It can be awaited, wrap a route handler, and wrap or be the function of `proxy.ts`. The site's
 * pages read `currentUser()`, which is cheaper.
 *
 * It differs from NextAuth's in two ways. NextAuth, whose configuration is a function here, returns a promise of a
 * handler, which Next cannot call; this returns a handler. And it sets no cookies, or a late response would undo a
 * sign-out.
 */
export function auth(): Promise<Session | null>;
export function auth<Rest>(handler: Handler<Rest>): (request: NextRequest, rest: Rest) => Promise<Response>;
export function auth(request: NextRequest, event: NextFetchEvent): Promise<Response>;
export function auth(given?: NextRequest | Handler<unknown>, event?: NextFetchEvent) {
  if (given === undefined) return nextAuthSession();
  if (typeof given !== "function") return nextAuthsAnswer(nextAuth.auth, given, event);
  return async (request: NextRequest, rest: unknown) => {
    let answer: Answer;
    const wrapped: unknown = await Reflect.apply(nextAuth.auth, undefined, [
      async (augmented: NextAuthRequest) => {
        answer = await given(augmented, rest);
        return answer;
      },
    ]);
    const whole = await nextAuthsAnswer(wrapped, request, rest);
    return answer ?? whole;
  };
}

async function nextAuthSession(): Promise<Session | null> {
  return (await currentContext()) ? nextAuth.auth() : null;
}

/** Calls what NextAuth's `auth` is or returned, and takes its cookies off the answer. */
async function nextAuthsAnswer(call: unknown, ...given: unknown[]): Promise<Response> {
  const answer: unknown = typeof call === "function" ? await Reflect.apply(call, undefined, given) : undefined;
  if (!(answer instanceof Response)) throw new TypeError("NextAuth answered with no response.");
  const headers = new Headers(answer.headers);
  headers.delete("Set-Cookie");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** Where to go after a sign-in or a sign-out, and whether to go there at once. */
export interface RedirectOptions {
  /** A path of this site. */
  readonly redirectTo?: string;
  /** False returns the address, and leaves the redirect to you. */
  readonly redirect?: boolean;
}

/**
 * Starts a login with a provider, or opens the login page where none is named. Call it in a server action, as NextAuth's
 * own: for WeChat it makes the login attempt, and for every other provider it calls NextAuth's.
 *
 * `wechat` takes the official account inside WeChat, if it is configured, and `wechat-mp` always does. Inside WeChat
 * `signIn("wechat", { redirectTo }, { scope: "snsapi_base" })` signs in silently. See decision 0037 before you use it.
 * `{ lang: "en" }` asks for WeChat's QR code page in English.
 */
export async function signIn(
  provider?: string,
  options: FormData | (RedirectOptions & Readonly<Record<string, unknown>>) = {},
  authorizationParams?: Record<string, string>,
): Promise<string> {
  const returnTo = options instanceof FormData ? options.get("redirectTo") : options.redirectTo;
  if (!isWeChatProvider(provider)) {
    // Without a provider it only opens the login page.
    const limited = provider === undefined ? undefined : await limitedStart(returnTo);
    if (limited !== undefined) return go(limited, options);
    const form = options instanceof FormData ? Object.fromEntries(options) : options;
    const address: unknown = await nextAuth.signIn(provider, { ...form, redirect: false }, authorizationParams);
    return go(String(address), options);
  }
  const { scope, lang } = authorizationParams ?? {};
  const way = { providerId: provider, silent: scope === "snsapi_base", lang: weChatLanguage(lang) };
  return go(await startCurrent(returnTo, false, way), options);
}

/**
 * Ends the session, and removes every cookie of it and every open attempt. Call it in a server action, as NextAuth's own.
 * `events.signOut` runs, too.
 */
export async function signOut(options: RedirectOptions = {}): Promise<string> {
  await leave((await currentSession())?.claims);
  const address = options.redirectTo ?? (await headers()).get("referer");
  return go(await currentReturnTo(address), options);
}

/**
 * Ends every session of the current visitor's user, on all devices, and this one. Call it in a server action. Returns false
 * when the store does not answer. Nothing has changed then.
 */
export async function signOutEverywhere(): Promise<boolean> {
  const session = await currentSession();
  if (session && !(await endAllSessions(session.context, session.claims.sub))) return false;
  await leave(session?.claims);
  return true;
}

/** Tells `events.signOut` whose session ends, and removes it from the browser. It may have ended in the store already. */
async function leave(session: Claims | undefined): Promise<void> {
  const [context, jar] = [await currentContext(), await cookies()];
  if (!context) return;
  const config = authConfig(context, jar);
  const jwt = { ...config.jwt, decode: async () => session ?? null };
  // NextAuth's own `signOut` would also remove every cookie that only looks like a part of a session.
  const headers = { cookie: cookieHeader(jar, [context.cookies.session]) };
  const request = new Request(`${context.origin}/api/auth/signout`, { method: "POST", headers });
  await withRequestId(() => Auth(request, { ...config, jwt, raw, skipCSRFCheck }));
  await endSession(context, jar);
}

/** Counts the start of a sign-in. The login page's address, if the client has started too many. */
async function limitedStart(returnTo: unknown): Promise<string | undefined> {
  const context = await currentContext();
  const wait = (await context?.take("start")) ?? 0;
  return context && wait > 0 ? limitedPath(wait, returnTo, context.origin) : undefined;
}

function go(address: string, options: FormData | RedirectOptions): string {
  if (!(options instanceof FormData) && options.redirect === false) return address;
  redirect(address);
}

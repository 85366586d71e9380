import "server-only";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { isWeChatError } from "@/lib/wechat";
import { ATTEMPT_SECONDS, type Attempt, isState, takeAttempt } from "./attempt";
import { CALLBACK_PATH } from "./authorize";
import type { CookieJar } from "./cookie-jar";
import { type Failure, failureOf, LoginRefused } from "./failure";
import { logFailure } from "./logger";
import { Login } from "./login";
import { authConfig } from "./nextauth";
import { readSession } from "./session";
import type { Site } from "./site";
import { readWeChatCookie, writeWeChatCookie } from "./wechat-cookie";

/**
 * Answers WeChat's callback. It believes nothing in the query before the attempt of its state is verified, calls WeChat
 * for no other, and ends on the page that the visitor came from, or on the login page with the name of the failure.
 */
export async function callback(site: Site, request: Request, jar: CookieJar): Promise<Response> {
  // HEAD comes from link scanners, which must not spend the visitor's code. WeChat sends browsers by GET only.
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET" } });
  if (request.method !== "GET") return failed(site, "bad_answer");

  const query = new URL(request.url).searchParams;
  const [state, ...otherStates] = query.getAll("state");
  if (state === undefined || otherStates.length > 0 || !isState(state)) return failed(site, "bad_answer");

  const attempt = await takeAttempt(site, jar, state);
  if (!attempt) return withoutAttempt(site, jar, state);
  try {
    await spend(site, state);
    return await signIn(site, request, jar, attempt, codeOf(query));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === "used" && (await readSession(site, jar))) return redirect(site, attempt.returnTo);
    logFailure(failure, error);
    return failed(site, failure, attempt, error);
  }
}

// A refusal has had three shapes: no redirect at all, a state without a code, and the code `authdeny`.
function codeOf(query: URLSearchParams): string {
  const [code, ...otherCodes] = query.getAll("code");
  if (code === undefined || code === "authdeny") throw new LoginRefused("declined");
  if (otherCodes.length > 0 || !/^[\w-]{1,128}$/.test(code)) throw new LoginRefused("bad_answer");
  return code;
}

async function signIn(site: Site, request: Request, jar: CookieJar, attempt: Attempt, code: string): Promise<Response> {
  const login = new Login(site.app, attempt);
  const { handlers } = NextAuth(authConfig(site, login));
  const url = `${site.origin}${CALLBACK_PATH}?code=${code}`;
  const answer = await handlers.GET(new NextRequest(url, { headers: { cookie: request.headers.get("cookie") ?? "" } }));
  const { tokens, userinfo } = login;
  // NextAuth turns every error into `Configuration`, so the login itself tells what became of it.
  if (login.error || !tokens || !userinfo) throw login.error ?? new LoginRefused("bad_answer");
  await writeWeChatCookie(site, jar, {
    sessionId: login.sessionId,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    openid: tokens.openid,
    ...(userinfo.unionid && { unionid: userinfo.unionid }),
    scope: [...tokens.scope],
    expiresAt: tokens.expiresAt.getTime(),
    state: attempt.state,
    returnTo: attempt.returnTo,
    timings: login.timings(),
  });
  const headers = new Headers({ Location: `${site.origin}${attempt.returnTo}` });
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

// A reload or Back after a login brings its state again, when the attempt is gone: whoever is signed in just goes on.
async function withoutAttempt(site: Site, jar: CookieJar, state: string): Promise<Response> {
  const session = await readSession(site, jar);
  const cookie = session && (await readWeChatCookie(site, jar, session.sid));
  if (cookie?.state === state) return redirect(site, cookie.returnTo);
  if (!(await isSpent(site, state))) return failed(site, "cookies");
  return session ? redirect(site, "/") : failed(site, "used");
}

const spentKey = (state: string) => `state:${state}`;

// A browser may keep the cookie of an attempt, which must not serve a second code. The state stays spent for longer
// than any such cookie can be opened.
async function spend(site: Site, state: string): Promise<void> {
  const first = await site.store.claim(spentKey(state), 2 * ATTEMPT_SECONDS).catch(() => {
    throw new LoginRefused("busy");
  });
  if (!first) throw new LoginRefused("used");
}

async function isSpent(site: Site, state: string): Promise<boolean> {
  return site.store.has(spentKey(state)).catch(() => false);
}

function failed(site: Site, failure: Failure, attempt?: Attempt, error?: unknown): Response {
  const query = new URLSearchParams({ error: failure });
  if (attempt) query.set("returnTo", attempt.returnTo);
  if (isWeChatError(error) && error.kind === "api") {
    query.set("errcode", String(error.errcode));
    if (error.rid) query.set("rid", error.rid);
  }
  return redirect(site, `/login?${query}`);
}

function redirect(site: Site, path: string): Response {
  return new Response(null, { status: 303, headers: { Location: `${site.origin}${path}` } });
}

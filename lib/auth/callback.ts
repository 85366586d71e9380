import "server-only";
import { isWeChatError } from "@/lib/wechat";
import { type Attempt, isState, takeAttempt } from "./attempt";
import { SESSION_SECONDS } from "./claims";
import type { CookieJar } from "./cookie-jar";
import { markEnded } from "./ended";
import { type Failure, failureOf, LoginRefused } from "./failure";
import { issueSession } from "./issue-session";
import { logFailure } from "./logger";
import { Login } from "./login";
import { readSession } from "./session";
import type { Site } from "./site";
import { isSpent, spend } from "./spent";
import { readAccountCookie, writeWeChatCookies } from "./wechat-cookies";

/**
 * Answers WeChat's callback. It believes nothing in the query before the attempt of its state is verified, calls WeChat
 * for no other, and ends on the page that the visitor came from, or on the login page with the name of the failure.
 * `arrivedAt` is when the callback arrived, by `performance.now()`.
 */
export async function callback(
  site: Site,
  request: Request,
  jar: CookieJar,
  arrivedAt = performance.now(),
): Promise<Response> {
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
    return await finish(site, jar, new Login(site.app, attempt, arrivedAt), codeOf(query));
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

async function finish(site: Site, jar: CookieJar, login: Login, code: string): Promise<Response> {
  const { tokens, userinfo, cookies } = await issueSession(site, login, code);
  // The session that this one replaces.
  await markEnded(site, jar);
  const { attempt, sessionId } = login;
  const account = {
    sessionId,
    openid: tokens.openid,
    ...(userinfo.unionid && { unionid: userinfo.unionid }),
    scope: [...tokens.scope],
    state: attempt.state,
    returnTo: attempt.returnTo,
    loggedInAt: Date.now(),
    timings: login.timings(),
  };
  await writeWeChatCookies(site, jar, account, tokens, SESSION_SECONDS);
  const answer = redirect(site, attempt.returnTo);
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return answer;
}

// A reload or Back after a login brings its state again, when the attempt is gone: whoever is signed in just goes on.
async function withoutAttempt(site: Site, jar: CookieJar, state: string): Promise<Response> {
  const session = await readSession(site, jar);
  const account = session && (await readAccountCookie(site, jar, session.sid));
  if (account?.state === state) return redirect(site, account.returnTo);
  if (!(await isSpent(site, state))) return failed(site, "cookies");
  return session ? redirect(site, "/") : failed(site, "used");
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

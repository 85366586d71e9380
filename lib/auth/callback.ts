import "server-only";
import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { requestId } from "@/lib/log";
import { isWeChatError } from "@/lib/wechat";
import { type Attempt, findAttempt, isState, removeAttempt, spendAttempt, spentReturnTo } from "./attempt/attempt";
import { targetUrl } from "./attempt/relay";
import { isRelayState } from "./attempt/relay-state";
import { Stopwatch, writeTimings } from "./attempt/timings";
import type { Context } from "./context";
import { type CookieJar, cookieHeader, setNextAuthCookies } from "./cookies/cookies";
import { causeOf, failureOf, LoginError } from "./failure";
import { tooMany } from "./limited/too-many";
import { logFailure } from "./log";
import { authConfig } from "./nextauth";
import { safeReturnTo } from "./return-to";
import { readSession } from "./session/session";
import { callbackPath } from "./start";

const MAX_ESCAPED_PATH = 768;

/**
 * Answers WeChat's callback. These are the steps of a login, in their order:
 *
 * 1. The attempt: nothing in the query is believed, and WeChat is not called, before its cookie is opened and spent.
 * 2. The code.
 * 3. The exchange and userinfo, in `provider.ts`.
 * 4. Whether this person is let in. `on-sign-in.ts` decides.
 * 5. The session, in `session/session.ts`.
 * 6. Back to the page that the visitor came from, or to the login page with the name of the failure.
 */
export async function callback(context: Context, request: Request, jar: CookieJar): Promise<Response> {
  const stopwatch = new Stopwatch();
  // HEAD comes from link scanners, which must not spend the visitor's code. WeChat sends browsers by GET only.
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET" } });
  if (request.method !== "GET") return failed(new LoginError("bad_answer", "the callback was not opened by GET"));

  const query = new URL(request.url).searchParams;
  const [state, ...otherStates] = query.getAll("state");
  if (state !== undefined && otherStates.length === 0 && isRelayState(state)) return passOn(context, query, state);
  if (state === undefined || otherStates.length > 0 || !isState(state)) {
    return failed(new LoginError("bad_answer", "the callback has no state, or a malformed one"));
  }

  const attempt = findAttempt(context, jar, state);
  const wait = attempt ? await context.take("wechat") : 0;
  // The attempt stays in the browser, so that a reload after the wait finishes the login.
  if (wait > 0) return tooMany(wait);
  removeAttempt(context, jar, state);
  try {
    if (!attempt) return await withoutAttempt(context, jar, state);
    await spendAttempt(context, attempt);
    const code = codeOf(query);
    const timed = { ...context, app: stopwatch.timed(context.app) };
    const { back, signedIn } = await finishLogin(timed, jar, attempt, code);
    if (signedIn) writeTimings(context, jar, stopwatch.timings(attempt));
    return redirect(back);
  } catch (error) {
    const isUsed = failureOf(error) === "used";
    if (isUsed && attempt && (await readSession(context, jar))) return redirect(attempt.returnTo);
    return failed(error, attempt);
  }
}

// The login is another deployment's. Nothing of it happens here.
function passOn(context: Context, query: URLSearchParams, relayState: string): Response {
  try {
    return redirect(targetUrl(context, callbackPath(context.providerId), relayState, query.getAll("code")));
  } catch (error) {
    return failed(error);
  }
}

// A refusal has had three shapes: no redirect at all, a state without a code, and the code `authdeny`.
function codeOf(query: URLSearchParams): string {
  const [code, ...otherCodes] = query.getAll("code");
  if (code === undefined || code === "authdeny") throw new LoginError("declined");
  // RFC 6749, appendix A.11, lets a code be any visible text. WeChat promises no length.
  if (otherCodes.length > 0 || !/^[\x21-\x7e]{1,512}$/.test(code)) throw new LoginError("bad_answer");
  return code;
}

/**
 * Lets NextAuth sign the visitor in. Returns the path to redirect to. A `signIn` callback may choose it, and then there is
 * no session. Throws the error that the login failed with.
 */
async function finishLogin(context: Context, jar: CookieJar, attempt: Attempt, code: string) {
  const query = new URLSearchParams({ code, callbackUrl: attempt.returnTo });
  // With an adapter NextAuth links the account to the user who is signed in already.
  const { session } = context.cookies;
  const headers = { cookie: cookieHeader(jar, [session]) };
  const request = new Request(`${context.origin}${callbackPath(context.providerId)}?${query}`, { headers });
  const answer = await Auth(request, { ...authConfig(context, jar, attempt), raw, skipCSRFCheck });
  // NextAuth answers with a response of its own where the configuration is wrong.
  if (answer instanceof Response || !answer.redirect) throw new LoginError("misconfigured");
  // NextAuth's cookie for the way back belongs to the logins of other providers, so it stays as it is.
  const cookies = answer.cookies?.filter(({ name }) => name !== context.cookies.callbackUrl) ?? [];
  setNextAuthCookies(context.cookies, jar, cookies);
  const signedIn = cookies.some(({ name, value }) => name === session && value !== "");
  return { back: safeReturnTo(answer.redirect, context.origin), signedIn };
}

// A reload or Back repeats a state whose attempt is deleted. A visitor who is signed in goes on: to that login's page if
// the session is from that login, otherwise home.
async function withoutAttempt(context: Context, jar: CookieJar, state: string): Promise<Response> {
  const [session, returnTo] = await Promise.all([readSession(context, jar), spentReturnTo(context, state)]);
  if (session?.sid === state) return redirect(returnTo ?? "/");
  if (returnTo === undefined) return failed(new LoginError("cookies", "this browser does not hold the attempt"));
  return session ? redirect("/") : failed(new LoginError("used", "the attempt was finished before"));
}

/** Leads to the login page with the name of the failure, and the request's id, which the log line has too. */
function failed(error: unknown, attempt?: Attempt): Response {
  const failure = failureOf(error);
  logFailure(failure, error);
  const query = new URLSearchParams({ error: failure });
  // Beside the text of a refusal a long path, of which much is escaped, would not fit into the head of the response.
  const returnTo = encodeURIComponent(attempt?.returnTo ?? "");
  if (attempt && returnTo.length <= MAX_ESCAPED_PATH) query.set("returnTo", attempt.returnTo);
  const cause = causeOf(error);
  if (isWeChatError(cause) && cause.kind === "api") {
    query.set("errcode", String(cause.errcode));
    if (cause.rid) query.set("rid", cause.rid);
  }
  const id = requestId();
  if (id !== undefined) query.set("request", id);
  return redirect(`/login?${query}`);
}

// A path alone on this site: WeChat has led the browser to the site's own origin, and a proxy in front counts the bytes.
function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

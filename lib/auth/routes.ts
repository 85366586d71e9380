import "server-only";
import { Auth, raw } from "@auth/core";
import { CredentialsSignin, OAuthCallbackError } from "@auth/core/errors";
import type { ResponseInternal } from "@auth/core/types";
import type { NextRequest } from "next/server";
import { isOwnRequest, isPrefetch } from "@/lib/http/own-request";
import { statusResponse } from "@/lib/http/status-page";
import { requestId, withRequestId } from "@/lib/log";
import { callback } from "./callback";
import { type Context, currentContext } from "./context";
import { type CookieJar, cookieHeader, requestJar, setCookie, setNextAuthCookies } from "./cookies/cookies";
import { failureOf } from "./failure";
import { limitedPath, tooMany, waitHeaders } from "./limited/too-many";
import { letWait, WANTS_JSON } from "./limited/waiting";
import { logFailure } from "./log";
import { authConfig } from "./nextauth";
import { weChatLanguage } from "./providers/applications";
import { qrFrame } from "./qr-frame";
import { safeReturnTo } from "./return-to";
import { contextOfRoute, isReturn, providerOf, routeOf } from "./route-names";
import { endSession } from "./session/end";
import { expiryOf, readSession } from "./session/session";
import { contextForBrowser, resumeAttempt, start } from "./start";

type Answerer = (context: Context, request: NextRequest, jar: CookieJar) => Promise<Response>;

/** The route handlers of `/api/auth/*`. WeChat's callback and the way to WeChat are the site's, the rest is NextAuth's. */
export const handlers = handlersOf(answer, "no-referrer");

/** The route handler of `/login/qr`, which the login page frames. WeChat learns which site frames it, and not its path. */
export const qrFrameHandlers = { GET: handlersOf(qrFrame, "strict-origin").GET };

// A state, and a code with it, stands in the URLs that lead here.
function handlersOf(answerer: Answerer, referrerPolicy: string) {
  const handle = async (request: NextRequest): Promise<Response> => {
    const context = await currentContext();
    const jar = requestJar(request);
    const response = context ? await withRequestId(() => answerer(context, request, jar)) : unconfigured();
    jar.addTo(response);
    response.headers.set("Cache-Control", "private, no-store");
    response.headers.set("Referrer-Policy", referrerPolicy);
    return response;
  };
  return { GET: handle, POST: handle };
}

async function answer(context: Context, request: NextRequest, jar: CookieJar): Promise<Response> {
  const route = routeOf(context, request.nextUrl.pathname);
  if (route === undefined) return new Response("Not found\n", { status: 404 });
  if (isPrefetch(request.headers)) return statusResponse(403);
  const wait = await secondsToWait(context, request, route);
  if (wait > 0) return limited(context, request, wait);
  const callbackContext = contextOfRoute(context, "callback", route);
  if (callbackContext) return callback(callbackContext, request, jar);
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET, POST" } });
  const signInContext = contextOfRoute(context, "signin", route);
  if (signInContext && request.method === "GET") {
    const { searchParams } = request.nextUrl;
    const lang = weChatLanguage(searchParams.get("lang"));
    return redirect(resumeAttempt(signInContext, jar, searchParams.get("state"), lang));
  }
  const isForm = request.method === "POST" && !isReturn(route);
  if (isForm && !isOwnRequest(request.headers, context.origin)) return statusResponse(403);
  try {
    const result = await Auth(forNextAuth(context, request, route), { ...authConfig(context, jar), raw });
    // NextAuth answers with a response of its own where a request or the configuration is wrong.
    if (result instanceof Response) return new Response(result.body, result);
    return await finish(context, request, jar, route, result);
  } catch (error) {
    return failed(context, request, route, error);
  }
}

/** Counts a sign-in start or a callback, of whatever provider. A GET starts no sign-in. */
async function secondsToWait({ take }: Context, { method }: Request, route: string): Promise<number> {
  if (route.startsWith("callback/")) return take("callback");
  return route.startsWith("signin/") && method === "POST" ? take("start") : 0;
}

function limited({ origin }: Context, request: NextRequest, wait: number): Response {
  if (!wantsJson(request)) {
    letWait(request, wait);
    return tooMany(wait);
  }
  // `next-auth/react` goes to the address, whatever the status is.
  const url = `${origin}${limitedPath(wait, request.nextUrl.searchParams.get("callbackUrl"), origin)}`;
  return Response.json({ url }, { status: 429, headers: waitHeaders(wait) });
}

/**
 * The request at the site's own origin, with callback URLs made safe, and with no cookie but NextAuth's own. NextAuth
 * answers 500 to a callback URL that it cannot parse.
 */
function forNextAuth(context: Context, request: NextRequest, route: string): Request {
  const { session, csrfToken, checks, callbackUrl: name } = context.cookies;
  const url = new URL(`${context.origin}${request.nextUrl.pathname}${request.nextUrl.search}`);
  const asked = url.searchParams.get("callbackUrl");
  if (asked !== null) url.searchParams.set("callbackUrl", safeReturnTo(asked, context.origin));
  const forwarded = new Request(url, request);
  // With this header NextAuth would answer an error by itself.
  forwarded.headers.delete(WANTS_JSON);
  const cookies = [cookieHeader(request.cookies, [session, csrfToken, ...checks])];
  // A WeChat attempt stores its own return path, so an earlier login's cookie must not replace it. Next reads a malformed
  // cookie as undefined.
  const kept = request.cookies.get(name)?.value;
  if (kept !== undefined && !providerOf("signin", route)) {
    cookies.push(`${name}=${encodeURIComponent(context.origin + safeReturnTo(kept, context.origin))}`);
  }
  forwarded.headers.set("cookie", cookies.filter(Boolean).join("; "));
  return forwarded;
}

async function finish(
  context: Context,
  request: NextRequest,
  jar: CookieJar,
  route: string,
  result: ResponseInternal,
): Promise<Response> {
  const cookies = result.cookies ?? [];
  const providerId = providerOf("signin", route);
  const signInContext = providerId && contextForBrowser(context, providerId, request.headers.get("user-agent"));
  if (signInContext) {
    // NextAuth has checked the CSRF token, and read where to return to from the form or from the query.
    const returnTo = cookies.find(({ name }) => name === context.cookies.callbackUrl)?.value;
    const lang = weChatLanguage(request.nextUrl.searchParams.get("lang"));
    const address = start(signInContext, jar, { returnTo, origin: request.headers.get("origin"), lang });
    return toResponse({ redirect: wantsJson(request) ? withoutFragment(signInContext, address) : address }, request);
  }
  switch (route) {
    case "signout":
      // A GET shows the page that asks.
      if (request.method === "POST") await endSession(context, jar);
      break;
    case "session":
      // Reading a session never writes it: a late response would undo a sign-out.
      if (request.method === "GET") break;
      return update(context, jar, result, request);
    default:
      setNextAuthCookies(context.cookies, jar, cookies);
  }
  return toResponse(result, request);
}

/** An update by `next-auth/react`. It does not extend the session, nor bring back one that has ended meanwhile. */
async function update(context: Context, jar: CookieJar, result: ResponseInternal, request: Request) {
  const session = await readSession(context, jar);
  if (!session) return Response.json(null);
  const sealed = result.cookies?.find(({ name }) => name === context.cookies.session)?.value;
  // NextAuth removes a session that it could not seal. The session from before the update is still good.
  if (!sealed) return Response.json(null, { status: 500 });
  setCookie(context.cookies, jar, context.cookies.session, sealed, expiryOf(session));
  return toResponse(result, request);
}

function failed(context: Context, request: NextRequest, route: string, error: unknown): Response {
  if (route === "session") return Response.json(null, { status: 400 });
  // NextAuth drops the provider's error code (RFC 6749, section 4.1.2.1).
  const declined = error instanceof OAuthCallbackError && request.nextUrl.searchParams.get("error") === "access_denied";
  const failure = declined ? "declined" : failureOf(error);
  logFailure(failure, error);
  const returnTo = safeReturnTo(request.cookies.get(context.cookies.callbackUrl)?.value, context.origin);
  // NextAuth documents `CredentialsSignin`, for a form that shows a wrong password by itself.
  const { type, code } = error instanceof CredentialsSignin ? error : { type: failure, code: undefined };
  const query = new URLSearchParams({ error: type, returnTo, ...(code !== undefined && { code }) });
  const id = requestId();
  if (id !== undefined) query.set("request", id);
  return toResponse({ redirect: `${context.origin}/login?${query}` }, request);
}

/** NextAuth's answer, without its cookies. */
function toResponse({ body, headers, redirect: location, status }: ResponseInternal, request: Request): Response {
  const init = { headers: new Headers(headers), status: status ?? 200 };
  if (location !== undefined) return wantsJson(request) ? Response.json({ url: location }, init) : redirect(location);
  return new Response(typeof body === "string" ? body : JSON.stringify(body ?? null), init);
}

function wantsJson(request: Request): boolean {
  return request.headers.has(WANTS_JSON);
}

// `next-auth/react` goes to the address by itself. It then reloads the page where the address has a fragment, which
// WeChat's has, and the browser would stay. So the address is one of this site, which leads to WeChat's.
function withoutFragment({ origin, providerId }: Context, address: string): string {
  const { hash, searchParams } = new URL(address);
  if (hash === "") return address;
  const [state, lang] = ["state", "lang"].map((name) => searchParams.get(name));
  return `${origin}/api/auth/signin/${providerId}?state=${state}${lang === "en" ? "&lang=en" : ""}`;
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } });
}

function unconfigured(): Response {
  const message =
    "尚未配置微信登录，请打开 /login 查看下一步。 WeChat login is not configured yet. Open /login for the next step.";
  return Response.json({ error: "unconfigured", message }, { status: 503 });
}

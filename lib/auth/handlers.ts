import "server-only";
import { NextRequest } from "next/server";
import { findAttempt, forgetAttempts } from "./attempt";
import { authorize, CALLBACK_PATH, qrConnectAddress } from "./authorize";
import { callback } from "./callback";
import { type CookieJar, requestJar } from "./cookie-jar";
import { nextAuth } from "./nextauth";
import { authorizationEndpoint } from "./provider";
import { safeReturnTo } from "./return-to";
import { currentSite, type Site } from "./site";
import { removeWeChatCookies } from "./wechat-cookies";

const SIGN_IN_PATH = "/api/auth/signin/wechat";
const SIGN_OUT_PATH = "/api/auth/signout";
// NextAuth has pages of its own for e-mail and passkeys, which this site does not have.
const NEXTAUTH_PATHS = /^\/api\/auth\/(?:session|csrf|providers|error|signin|signin\/wechat|signout)$/;

/** Every way into the authentication: the callback and the way to WeChat are ours, the rest is NextAuth's. */
async function handle(request: NextRequest): Promise<Response> {
  const site = await currentSite();
  if (!site) return unconfigured();
  const jar = requestJar(request);
  return jar.addTo(await answer(site, request, jar));
}

/** The route handlers of `/api/auth/*`. */
export const handlers = { GET: handle, POST: handle };

async function answer(site: Site, request: NextRequest, jar: CookieJar): Promise<Response> {
  const { pathname } = request.nextUrl;
  if (pathname === CALLBACK_PATH) return callback(site, request, jar);
  if (!NEXTAUTH_PATHS.test(pathname)) return new Response("Not found\n", { status: 404 });
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET, POST" } });
  if (request.method !== "POST") {
    if (pathname === SIGN_IN_PATH) return toWeChat(site, jar, request.nextUrl.searchParams.get("state"));
    return withoutOrphans(site, jar, await nextAuth.handlers.GET(forNextAuth(site, request)));
  }
  const forwarded = forNextAuth(site, request);
  if (pathname === SIGN_OUT_PATH) {
    const answer = await nextAuth.handlers.POST(forwarded);
    if (endsSession(site, answer)) forgetAttempts(site, jar);
    return withoutOrphans(site, jar, answer);
  }
  if (pathname !== SIGN_IN_PATH) return withoutOrphans(site, jar, await nextAuth.handlers.POST(forwarded));
  const form = forwarded.clone();
  return withAttempt(site, jar, form, await nextAuth.handlers.POST(forwarded));
}

// NextAuth answers 500 to a callback URL that is none, in the query or in its cookie. The cookie is left out, because
// whoever starts something says where to return to.
function forNextAuth(site: Site, request: NextRequest): NextRequest {
  const url = new URL(`${site.origin}${request.nextUrl.pathname}${request.nextUrl.search}`);
  const callbackUrl = url.searchParams.get("callbackUrl");
  if (callbackUrl !== null) url.searchParams.set("callbackUrl", safeReturnTo(callbackUrl, site.origin));
  const forwarded = new NextRequest(url, request);
  forwarded.cookies.delete(site.cookies.callbackUrl);
  return forwarded;
}

/**
 * Replaces the address that NextAuth redirects a sign-in to by WeChat's documented one, with an attempt of ours. When
 * NextAuth refuses, for want of a CSRF token, its answer goes elsewhere and stays as it is.
 */
async function withAttempt(site: Site, jar: CookieJar, form: Request, answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  if (!headers.get("Location")?.startsWith(authorizationEndpoint(site))) return answer;
  const { state, url } = await authorize(site, jar, await callbackUrlOf(form));
  if (answer.status === 302) {
    headers.set("Location", url);
    return new Response(null, { status: 302, headers });
  }
  // `next-auth/react` asks for JSON and goes to its `url` by itself. It then reloads the page where the address has a
  // fragment, which WeChat's has, and the browser would stay; so it is sent by way of this site.
  headers.delete("Location");
  return Response.json({ url: `${site.origin}${SIGN_IN_PATH}?state=${state}` }, { headers });
}

/** The second half of the way by JSON: sends the browser that holds the attempt to WeChat. */
async function toWeChat(site: Site, jar: CookieJar, state: string | null): Promise<Response> {
  const attempt = state === null ? undefined : await findAttempt(site, jar, state);
  const url = attempt ? qrConnectAddress(site, attempt.state) : `${site.origin}/login`;
  return new Response(null, { status: 302, headers: { Location: url } });
}

/** Removes WeChat's cookies along with the session that they belong to: at a sign-out, or when it is no good. */
function withoutOrphans(site: Site, jar: CookieJar, answer: Response): Response {
  if (endsSession(site, answer)) removeWeChatCookies(site, jar);
  return answer;
}

function endsSession(site: Site, answer: Response): boolean {
  return answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${site.cookies.session}=;`));
}

// NextAuth has read the same body before, and refused what cannot be read.
async function callbackUrlOf(form: Request): Promise<unknown> {
  const isJson = form.headers.get("content-type")?.includes("application/json");
  const text = await form.text();
  const body: unknown = isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  const given = typeof body === "object" && body !== null && "callbackUrl" in body ? body.callbackUrl : undefined;
  return given ?? new URL(form.url).searchParams.get("callbackUrl");
}

function unconfigured(): Response {
  const message =
    "尚未配置微信登录，请打开 /login 查看下一步。 WeChat login is not configured yet. Open /login for the next step.";
  return Response.json({ error: "unconfigured", message }, { status: 503 });
}

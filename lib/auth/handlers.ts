import "server-only";
import { NextRequest } from "next/server";
import { authorize, CALLBACK_PATH } from "./authorize";
import { callback } from "./callback";
import { type CookieJar, removeCookie, requestJar } from "./cookie-jar";
import { nextAuth } from "./nextauth";
import { authorizationEndpoint } from "./provider";
import { currentSite, type Site } from "./site";

const SIGN_IN_PATH = "/api/auth/signin/wechat";

/** Every way into the authentication: the callback is ours, the rest is NextAuth's. */
async function handle(request: NextRequest): Promise<Response> {
  const site = await currentSite();
  if (!site) return unconfigured();
  const jar = requestJar(request);
  return jar.addTo(await answer(site, request, jar));
}

async function answer(site: Site, request: NextRequest, jar: CookieJar): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (pathname === CALLBACK_PATH) return callback(site, request, jar);
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET, POST" } });
  const here = new NextRequest(`${site.origin}${pathname}${search}`, request);
  if (request.method !== "POST") return withoutOrphan(site, jar, await nextAuth.handlers.GET(here));
  if (pathname !== SIGN_IN_PATH) return withoutOrphan(site, jar, await nextAuth.handlers.POST(here));
  const form = here.clone();
  return withAttempt(site, jar, form, await nextAuth.handlers.POST(here));
}

/** The route handlers of `/api/auth/*`. */
export const handlers = { GET: handle, POST: handle };

/**
 * Replaces the address that NextAuth redirects a sign-in to by WeChat's documented one, with an attempt of ours. When
 * NextAuth refuses, for want of a CSRF token, its answer goes elsewhere and stays as it is.
 */
async function withAttempt(site: Site, jar: CookieJar, form: Request, answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  if (!headers.get("Location")?.startsWith(authorizationEndpoint(site))) return answer;
  const url = await authorize(site, jar, await callbackUrlOf(form));
  if (answer.status === 302) {
    headers.set("Location", url);
    return new Response(null, { status: 302, headers });
  }
  // `next-auth/react` asks for JSON and goes to its `url` by itself.
  headers.delete("Location");
  return Response.json({ url }, { headers });
}

/** Removes the WeChat cookie along with the session that it belongs to: at a sign-out, or when the session is no good. */
function withoutOrphan(site: Site, jar: CookieJar, answer: Response): Response {
  const ended = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${site.cookies.session}=;`));
  if (ended) removeCookie(site.cookies, jar, site.cookies.wechat);
  return answer;
}

async function callbackUrlOf(form: Request): Promise<unknown> {
  if (form.headers.get("content-type")?.includes("application/json")) {
    const body: unknown = await form.json();
    return typeof body === "object" && body !== null && "callbackUrl" in body ? body.callbackUrl : undefined;
  }
  return new URLSearchParams(await form.text()).get("callbackUrl");
}

function unconfigured(): Response {
  const message =
    "尚未配置微信登录，请打开 /login 查看下一步。 WeChat login is not configured yet. Open /login for the next step.";
  return Response.json({ error: "unconfigured", message }, { status: 503 });
}

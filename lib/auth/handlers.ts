import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { authorize, CALLBACK_PATH } from "./authorize";
import { callback } from "./callback";
import { nextAuth } from "./nextauth";
import { authorizationEndpoint } from "./provider";
import { currentSite, type Site } from "./site";

const SIGN_IN_PATH = "/api/auth/signin/wechat";

/** Every way into the authentication: the callback is ours, the rest is NextAuth's. */
async function handle(request: NextRequest): Promise<Response> {
  const site = await currentSite();
  if (!site) return unconfigured();
  const { pathname, search } = request.nextUrl;
  if (pathname === CALLBACK_PATH) return callback(site, request, await cookies());
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET, POST" } });
  const here = new NextRequest(`${site.origin}${pathname}${search}`, request);
  if (request.method !== "POST") return nextAuth.handlers.GET(here);
  const form = pathname === SIGN_IN_PATH ? here.clone() : undefined;
  const answer = await nextAuth.handlers.POST(here);
  return form ? withAttempt(site, form, answer) : answer;
}

/** The route handlers of `/api/auth/*`. */
export const handlers = { GET: handle, POST: handle };

/**
 * Replaces the address that NextAuth redirects a sign-in to by WeChat's documented one, with an attempt of ours. When
 * NextAuth refuses, for want of a CSRF token, its answer goes elsewhere and stays as it is.
 */
async function withAttempt(site: Site, form: Request, answer: Response): Promise<Response> {
  const endpoint = authorizationEndpoint(site);
  const headers = new Headers(answer.headers);
  const location = headers.get("Location");
  if (location?.startsWith(endpoint)) {
    headers.set("Location", await authorize(site, await cookies(), await callbackUrlOf(form)));
    return new Response(null, { status: answer.status, headers });
  }
  // `next-auth/react` asks for JSON and goes to its `url` by itself.
  const body: unknown = location
    ? undefined
    : await answer
        .clone()
        .json()
        .catch(() => undefined);
  const url = typeof body === "object" && body !== null && "url" in body ? body.url : undefined;
  if (typeof url !== "string" || !url.startsWith(endpoint)) return answer;
  return Response.json({ url: await authorize(site, await cookies(), await callbackUrlOf(form)) }, { headers });
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

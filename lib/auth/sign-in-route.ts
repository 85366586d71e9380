import "server-only";
import { findAttempt } from "./attempt";
import { authorize, qrConnectAddress } from "./authorize";
import type { CookieJar } from "./cookie-jar";
import { authorizationEndpoint } from "./provider";
import type { Site } from "./site";

/** Where NextAuth, its forms and its client start a sign-in. */
export const SIGN_IN_PATH = "/api/auth/signin/wechat";

/**
 * Replaces the address that NextAuth redirects a sign-in to by WeChat's documented one, with an attempt of ours. When
 * NextAuth refuses, for want of a CSRF token, its answer goes elsewhere and stays as it is. `arrivedAt` is when the form
 * arrived, by `performance.now()`.
 */
export async function withAttempt(
  site: Site,
  jar: CookieJar,
  form: Request,
  answer: Response,
  arrivedAt: number,
): Promise<Response> {
  const headers = new Headers(answer.headers);
  if (!headers.get("Location")?.startsWith(authorizationEndpoint(site))) return answer;
  const { state, url } = await authorize(site, jar, await callbackUrlOf(form), arrivedAt);
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
export async function toWeChat(site: Site, jar: CookieJar, state: string | null): Promise<Response> {
  const attempt = state === null ? undefined : await findAttempt(site, jar, state);
  const url = attempt ? qrConnectAddress(site, attempt.state) : `${site.origin}/login`;
  return new Response(null, { status: 302, headers: { Location: url } });
}

// NextAuth has read the same body before, and refused what cannot be read.
async function callbackUrlOf(form: Request): Promise<unknown> {
  const isJson = form.headers.get("content-type")?.includes("application/json");
  const text = await form.text();
  const body: unknown = isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  const given = typeof body === "object" && body !== null && "callbackUrl" in body ? body.callbackUrl : undefined;
  return given ?? new URL(form.url).searchParams.get("callbackUrl");
}

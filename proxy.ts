import { type NextRequest, NextResponse } from "next/server";
import { signInOrigins } from "@/lib/auth/providers/configured";
import { authUrl } from "@/lib/env/auth-url";
import { isOwnRequest } from "@/lib/http/own-request";
import { isReadablePath, parseUrl } from "@/lib/http/parse-url";
import { statusResponse } from "@/lib/http/status-page";
import { site } from "@/site.config";

const DEVELOPMENT = process.env.NODE_ENV === "development";
// Route handlers, which decide for themselves what other sites may send.
const HANDLER = /^\/api\//;

/**
 * Gives every page a nonce, the Content-Security-Policy that names it, the language that its address asks for, and its
 * path. It refuses an action that no page of this site sent. It decides nothing about who may see what: pages, actions and
 * handlers each check for themselves.
 */
export function proxy(request: NextRequest): Response {
  // `lib/http/front.ts` refuses these too, but nobody has seen it run on Vercel (decision 0030).
  if (!isReadablePath(request.nextUrl.pathname)) return statusResponse(400);
  if (request.method === "POST" && !hasReadableOrigin(request.headers)) return statusResponse(403);
  const origin = authUrl();
  // A server action. With JavaScript off it is a form that is posted to the page.
  const isAction = request.method === "POST" && !HANDLER.test(request.nextUrl.pathname);
  if (isAction && !isOwnRequest(request.headers, origin)) return statusResponse(403);
  const nonce = crypto.randomUUID();
  const { ancestors, frameOptions } = framingOf(request.nextUrl);
  const policy = contentSecurityPolicy(nonce, ancestors, formTargets(origin));
  // Next reads the nonce from the request's policy. Whatever a visitor sent under these names is overwritten.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.delete("x-nonce");
  headers.set("x-site-language", languageOf(request));
  // Where `requireUser()` leads back to.
  headers.set("x-site-path", request.nextUrl.pathname + request.nextUrl.search);
  const host = request.method === "POST" ? ownHostOf(request.headers, origin) : undefined;
  if (host !== undefined) headers.set("x-forwarded-host", host);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Frame-Options", frameOptions);
  return response;
}

// A page's layout does not see the query. Which languages there are is decided where they are, not here.
function languageOf({ nextUrl }: NextRequest): string {
  return /^[a-zA-Z-]{2,8}$/.exec(nextUrl.searchParams.get("lang") ?? "")?.[0] ?? "";
}

// Next answers 500 to a form with any other Origin. `null` is what a browser sends for an opaque one.
function hasReadableOrigin(received: Headers): boolean {
  const origin = received.get("origin") ?? "null";
  return origin === "null" || parseUrl(origin) !== undefined;
}

// Next compares the browser's Origin with the host that a proxy in front names, and refuses a form where they differ. Many
// proxies name another host or port. The browser knows whether it posts to the page's own origin. It says so by a header
// that no page can write, over https and to localhost. Elsewhere an Origin that is the site's own is enough.
function ownHostOf(received: Headers, siteOrigin: string | undefined): string | undefined {
  const origin = received.get("origin") ?? "";
  const isOwn = received.get("sec-fetch-site") === "same-origin" || origin === siteOrigin;
  return isOwn ? parseUrl(origin)?.host : undefined;
}

// The login page frames the way to the QR code, and no other site may. Nothing else may be framed.
function framingOf({ pathname }: URL): { readonly ancestors: string; readonly frameOptions: string } {
  if (pathname === "/login/qr") return { ancestors: "'self'", frameOptions: "SAMEORIGIN" };
  return { ancestors: "'none'", frameOptions: "DENY" };
}

// A browser applies form-action to the redirect of a form too. The sign-in is a form that ends at WeChat or at another
// provider, or on an alias at the site's own origin.
function formTargets(origin: string | undefined): string {
  return ["'self'", origin, "https://open.weixin.qq.com", ...signInOrigins(), ...site.hosts.forms]
    .filter(Boolean)
    .join(" ");
}

// Everything but static files, and handlers that set their own headers, such as those of well-formed paths of /api/auth.
// A sign-in requests three of these, and their responses need no policy.
export const config = { matcher: "/((?!_next/static/|api/auth/[\\w/-]+$|wechat-sandbox(?:/|$)).*)" };

// The same policy in development and production, so that nothing breaks in production only. React and the error overlay
// need eval and style elements of their own in development.
function contentSecurityPolicy(nonce: string, ancestors: string, formAction: string): string {
  const { images, scripts, connections, frames } = site.hosts;
  const directives = {
    "default-src": ["'self'"],
    // Browsers that know strict-dynamic ignore the hosts: they trust scripts with the nonce, and what these load.
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", DEVELOPMENT && "'unsafe-eval'", ...scripts],
    "style-src": ["'self'", DEVELOPMENT ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // React writes `style={{…}}` and `next/image` its sizes as attributes, which no nonce can allow.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", ...images],
    "connect-src": ["'self'", ...connections],
    "frame-src": ["'self'", "https://open.weixin.qq.com", ...frames],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": [formAction],
    "frame-ancestors": [ancestors],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources.filter(Boolean)].join(" "))
    .join("; ");
}

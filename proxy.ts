import { type NextRequest, NextResponse } from "next/server";

const AVATAR_HOSTS = "https://thirdwx.qlogo.cn https://wx.qlogo.cn";
const DEVELOPMENT = process.env.NODE_ENV === "development";

/**
 * Gives every page a nonce, the Content-Security-Policy that names it, and the language that its address asks for. It
 * decides nothing about who may see what: pages, actions and handlers each check for themselves.
 */
export function proxy(request: NextRequest): Response {
  if (!isReadable(request.nextUrl.pathname)) return new Response("Bad Request\n", { status: 400 });
  const nonce = crypto.randomUUID();
  const framed = isFramed(request.nextUrl);
  const policy = contentSecurityPolicy(nonce, framed, formTargets(request.nextUrl));
  // Next reads the nonce from the request's policy. Whatever a visitor sent under this name is overwritten.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.delete("x-nonce");
  headers.set("x-site-language", languageOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
  return response;
}

// A page's layout does not see the query. Which languages there are is decided where they are, not here.
function languageOf({ nextUrl }: NextRequest): string {
  return /^[a-zA-Z-]{2,8}$/.exec(nextUrl.searchParams.get("lang") ?? "")?.[0] ?? "";
}

// What the login page frames, and what no other site may: the way to the QR code, and the sandbox's QR code page as it
// is made for a frame. Everything else is framed by nobody.
function isFramed(url: URL): boolean {
  if (url.pathname === "/wechat-sandbox/connect/qrconnect") return url.searchParams.get("login_type") === "jssdk";
  return url.pathname === "/login/qr";
}

// A browser applies form-action to the redirect of a form too. The sign-in is a form that ends at WeChat; the sandbox's
// ends at the callback of whichever project asked, and the sandbox has checked that one.
function formTargets({ pathname }: URL): string {
  if (pathname.startsWith("/wechat-sandbox/")) return "'self' http: https:";
  return "'self' https://open.weixin.qq.com";
}

// Next answers 500 to a path whose percent-encoding is broken.
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: "/((?!_next/static/).*)" };

function contentSecurityPolicy(nonce: string, framed: boolean, formAction: string): string {
  // React and the error overlay need eval and inline styles in development only.
  const development = {
    script: DEVELOPMENT ? " 'unsafe-eval'" : "",
    style: DEVELOPMENT ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`,
  };
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development.script}`,
    `style-src 'self'${development.style}`,
    `img-src 'self' data: ${AVATAR_HOSTS}`,
    "frame-src 'self' https://open.weixin.qq.com",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formAction}`,
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join("; ");
}

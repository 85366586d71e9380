import "server-only";
import { NextRequest } from "next/server";
import { forgetAttempts } from "./attempt";
import { CALLBACK_PATH } from "./authorize";
import { callback } from "./callback";
import { type CookieJar, requestJar } from "./cookie-jar";
import { markEnded } from "./ended";
import { nextAuth } from "./nextauth";
import { qrFrame } from "./qr-frame";
import { safeReturnTo } from "./return-to";
import { SIGN_IN_PATH, toWeChat, withAttempt } from "./sign-in-route";
import { currentSite, type Site } from "./site";
import { removeWeChatCookies } from "./wechat-cookies";

const SIGN_OUT_PATH = "/api/auth/signout";
// NextAuth has pages of its own for e-mail and passkeys, which this site does not have.
const NEXTAUTH_PATHS = /^\/api\/auth\/(?:session|csrf|providers|error|signin|signin\/wechat|signout)$/;

/** Every way into the authentication: the callback and the way to WeChat are ours, the rest is NextAuth's. */
async function handle(request: NextRequest): Promise<Response> {
  const arrivedAt = performance.now();
  const site = await currentSite();
  if (!site) return unconfigured();
  const jar = requestJar(request);
  return jar.addTo(await answer(site, request, jar, arrivedAt));
}

/** The route handlers of `/api/auth/*`. */
export const handlers = { GET: handle, POST: handle };

async function handleQrFrame(request: NextRequest): Promise<Response> {
  const arrivedAt = performance.now();
  const site = await currentSite();
  if (!site) return unconfigured();
  const jar = requestJar(request);
  return jar.addTo(await qrFrame(site, request, jar, arrivedAt));
}

/** The route handler of `/login/qr`, which the login page frames. */
export const qrFrameHandlers = { GET: handleQrFrame };

async function answer(site: Site, request: NextRequest, jar: CookieJar, arrivedAt: number): Promise<Response> {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname === CALLBACK_PATH) return callback(site, request, jar, arrivedAt);
  if (!NEXTAUTH_PATHS.test(pathname)) return new Response("Not found\n", { status: 404 });
  if (request.method === "HEAD") return new Response(null, { status: 405, headers: { Allow: "GET, POST" } });
  const isPost = request.method === "POST";
  if (pathname === SIGN_IN_PATH && !isPost) return toWeChat(site, jar, searchParams.get("state"));

  const forwarded = forNextAuth(site, request);
  const form = forwarded.clone();
  const answer = await nextAuth.handlers[isPost ? "POST" : "GET"](forwarded);
  if (pathname === SIGN_IN_PATH) return withAttempt(site, jar, form, answer, arrivedAt);
  if (endsSession(site, answer)) {
    removeWeChatCookies(site, jar);
    // A session that is no good any more is no reason to end a login that is under way.
    if (pathname === SIGN_OUT_PATH) {
      await markEnded(site, jar);
      forgetAttempts(site, jar);
    }
  }
  return answer;
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

function endsSession(site: Site, answer: Response): boolean {
  return answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${site.cookies.session}=;`));
}

function unconfigured(): Response {
  const message =
    "尚未配置微信登录，请打开 /login 查看下一步。 WeChat login is not configured yet. Open /login for the next step.";
  return Response.json({ error: "unconfigured", message }, { status: 503 });
}

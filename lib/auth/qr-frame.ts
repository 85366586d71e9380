import "server-only";
import { headers } from "next/headers";
import { isSafeOrigin } from "@/lib/env";
import { askedHost, isOwnFrame } from "@/lib/http/own-request";
import { parseUrl } from "@/lib/http/parse-url";
import { OPEN_ORIGIN } from "@/lib/wechat";
import { ATTEMPT_SECONDS } from "./attempt/attempt";
import { type Context, currentContext } from "./context";
import type { CookieJar } from "./cookies/cookies";
import { tooMany } from "./limited/too-many";
import { letWait, QR_FRAME_PATH } from "./limited/waiting";
import { weChatLanguage } from "./providers/applications";
import { safeReturnTo } from "./return-to";
import { isElsewhere, startInFrame } from "./start";

/** What a page needs to frame the QR code. */
export interface QrFrame {
  /** The frame's address, a path of this site. */
  readonly src: string;
  /** The origin of the framed page after the redirect. Its `wxReady` message comes from there. */
  readonly origin: string;
  /** How long the code can be used, in seconds: the life of the attempt behind it. */
  readonly seconds: number;
}

/**
 * The QR code's frame for the current request. Undefined without a website application, and on an alias of the site, where
 * an attempt would be lost. The button leads from there to the site's own origin.
 *
 * Undefined too at an address of a private network over http, where a browser does not say whose frame it opens.
 */
export async function currentQrFrame(returnTo: string, lang: string): Promise<QrFrame | undefined> {
  const context = await currentContext();
  const app = context?.apps.wechat;
  if (!app || !isSafeOrigin(context.origin) || isAlias(context, await headers())) return undefined;
  return {
    src: `${QR_FRAME_PATH}?${new URLSearchParams({ returnTo, lang })}`,
    origin: new URL(app.openBase ?? OPEN_ORIGIN).origin,
    seconds: ATTEMPT_SECONDS,
  };
}

// Only the host name is compared, because proxies often report a wrong port or scheme. When the frame is requested, its
// `Referer` decides.
function isAlias({ origin }: Context, received: Headers): boolean {
  const asked = parseUrl(`http://${askedHost(received)}`);
  return asked !== undefined && asked.hostname !== new URL(origin).hostname;
}

/**
 * Starts a login attempt for a frame of this site's own, and sends the frame to WeChat's QR code.
 *
 * Any other request is sent to the login page, and makes no attempt: the address opened by itself, another site's frame,
 * a prefetch, a browser that sends no `Sec-Fetch-*` headers.
 */
export async function qrFrame(context: Context, request: Request, jar: CookieJar): Promise<Response> {
  if (request.method !== "GET") return new Response(null, { status: 405, headers: { Allow: "GET" } });
  const query = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(query.get("returnTo"), context.origin);
  const framed = isOwnFrame(request.headers) && context.apps.wechat !== undefined;
  if (!framed) return redirect(`${context.origin}/login?${new URLSearchParams({ returnTo })}`);
  if (isElsewhere(context, request.headers.get("referer"))) return elsewhere();
  const wait = await context.take("qr_frame");
  if (wait > 0) {
    letWait(request, wait);
    return tooMany(wait);
  }
  const address = startInFrame(context, jar, returnTo, weChatLanguage(query.get("lang")));
  return address === undefined ? elsewhere() : redirect(address);
}

// The button leads to the site's own origin, where the frame works, or says what is wrong.
function elsewhere(): Response {
  const text = "这个地址不能显示二维码，请点登录按钮。\nThis address cannot show the QR code. Please use the button.\n";
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

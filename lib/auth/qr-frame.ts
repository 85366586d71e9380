import "server-only";
import { OPEN_ORIGIN } from "@/lib/wechat";
import { ATTEMPT_SECONDS, startAttempt } from "./attempt";
import { qrFrameAddress } from "./authorize";
import type { CookieJar } from "./cookie-jar";
import { safeReturnTo } from "./return-to";
import { currentSite, type Site, signInElsewhere } from "./site";

/** The address that the login page frames. */
const QR_FRAME_PATH = "/login/qr";

/** What a page needs to frame the QR code. */
export interface QrFrame {
  /** The frame's address, a path of this site. */
  readonly src: string;
  /** Where the framed page comes from in the end, and with it the message that the code is there. */
  readonly origin: string;
  /** How long the code can be used, in seconds: the life of the attempt behind it. */
  readonly seconds: number;
}

/** The QR code's frame for the current request. Undefined where no attempt can be made: see {@link signInElsewhere}. */
export async function currentQrFrame(returnTo: string, lang: string): Promise<QrFrame | undefined> {
  const site = await currentSite();
  if (!site || (await signInElsewhere(returnTo))) return undefined;
  return {
    src: `${QR_FRAME_PATH}?${new URLSearchParams({ returnTo, lang })}`,
    origin: new URL(site.app.openBase ?? OPEN_ORIGIN).origin,
    seconds: ATTEMPT_SECONDS,
  };
}

/**
 * Starts a login attempt for a frame of this site's own, and sends the frame to WeChat's QR code.
 *
 * Whatever else asks is sent to the login page, and no attempt is made of it: the address opened by itself, another
 * site's frame, a prefetch, a browser too old to say what it asks for. `arrivedAt` is when the request arrived, by
 * `performance.now()`.
 */
export async function qrFrame(site: Site, request: Request, jar: CookieJar, arrivedAt: number): Promise<Response> {
  if (request.method !== "GET") return new Response(null, { status: 405, headers: { Allow: "GET" } });
  const query = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(query.get("returnTo"), site.origin);
  if (!isOwnFrame(request.headers)) return redirect(`${site.origin}/login?${new URLSearchParams({ returnTo })}`);
  const lang = query.get("lang") === "en" ? "en" : "cn";
  const { state } = await startAttempt(site, jar, returnTo, arrivedAt);
  return redirect(qrFrameAddress(site, state, lang));
}

// Browsers write these headers by themselves; no page and no other site can choose them.
function isOwnFrame(headers: Headers): boolean {
  const frame = headers.get("sec-fetch-dest") === "iframe" && headers.get("sec-fetch-site") === "same-origin";
  return frame && !headers.has("sec-purpose");
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

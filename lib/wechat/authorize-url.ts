import { OPEN_ORIGIN, type WeChatApp } from "./app";

type Authorizer = Pick<WeChatApp, "appId" | "openBase">;

/** What WeChat's QR code page is asked for. */
export interface QrConnectRequest {
  /** Where WeChat sends the browser back to: an absolute http(s) URL whose host is the registered callback domain. */
  readonly redirectUri: string;
  /** Echoed back unescaped, so `[A-Za-z0-9]` only; at most 128 characters. */
  readonly state: string;
  /** Default: `["snsapi_login"]`, the only scope of a website application. */
  readonly scope?: readonly string[];
  /** Language of WeChat's page. Default: WeChat's own choice, `cn`. */
  readonly lang?: "cn" | "en";
}

/** What WeChat's QR code page is asked for when it is shown in a frame. What is left out is WeChat's own choice. */
export interface QrFrameRequest extends QrConnectRequest {
  /** Whether the frame itself goes to the `redirectUri`. Default: false, the whole window goes there. */
  readonly selfRedirect?: boolean;
  /** The colour of the words on a page that follows no colour scheme. */
  readonly style?: "black" | "white";
  /** The page reduced to the QR code and its states, for a frame of 220 × 220 px or more. WeChat then ignores `href`. */
  readonly styleLite?: boolean;
  /** A style sheet of your own, as an https or data URL. */
  readonly href?: string;
  /** False leaves out the quick login by WeChat's program on the same computer. */
  readonly fastLogin?: boolean;
  /** `auto` follows the visitor's system. */
  readonly colorScheme?: "auto" | "dark" | "light";
}

/** What WeChat's consent page is asked for. */
export interface AuthorizeRequest {
  /** As in {@link QrConnectRequest}. */
  readonly redirectUri: string;
  /** As in {@link QrConnectRequest}. WeChat shows a blank page when it is longer than 128 characters. */
  readonly state: string;
  /** `snsapi_base` is silent and yields the openid only; `snsapi_userinfo` asks the user. */
  readonly scope: "snsapi_base" | "snsapi_userinfo";
  /** Asks the user again even where WeChat would pass silently. */
  readonly forcePopup?: boolean;
}

/**
 * The address of WeChat's QR code page, for visitors outside WeChat.
 *
 * Throws a `TypeError` that names the argument when `redirectUri` or `state` cannot work.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1.
 */
export function qrConnectUrl(app: Authorizer, request: QrConnectRequest): string {
  return `${qrConnectBase(app, request)}#wechat_redirect`;
}

/**
 * The address of WeChat's QR code page for a frame in a page of your own, as WeChat's `wxLogin.js` makes it.
 *
 * The frame needs `sandbox="allow-scripts allow-top-navigation allow-same-origin"`, or browsers stop the navigation
 * after the scan. WeChat tells when the code is there, by a message from {@link OPEN_ORIGIN} with the text
 * `{"type":"status","status":"wxReady"}`.
 *
 * Throws a `TypeError` that names the argument when `redirectUri` or `state` cannot work.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1, the QR code in a page of the site.
 */
export function qrFrameUrl(app: Authorizer, request: QrFrameRequest): string {
  const { selfRedirect = false, style, styleLite, href, fastLogin, colorScheme } = request;
  const parameters = [
    "login_type=jssdk",
    `self_redirect=${selfRedirect}`,
    style && `style=${style}`,
    styleLite && "stylelite=1",
    href && `href=${encodeURIComponent(href)}`,
    fastLogin === false && "fast_login=0",
    colorScheme && `color_scheme=${colorScheme}`,
  ];
  return `${qrConnectBase(app, request)}&${parameters.filter(Boolean).join("&")}#wechat_redirect`;
}

function qrConnectBase(app: Authorizer, request: QrConnectRequest): string {
  const scope = (request.scope ?? ["snsapi_login"]).join(",");
  const lang = request.lang === undefined ? "" : `&lang=${request.lang}`;
  return `${app.openBase ?? OPEN_ORIGIN}/connect/qrconnect?${query(app, request, scope)}${lang}`;
}

/**
 * The address of WeChat's consent page, for visitors inside WeChat. It needs an official account's AppID.
 *
 * Throws a `TypeError` that names the argument when `redirectUri` or `state` cannot work.
 *
 * Source: WeChat official accounts, 网页授权 (web page authorization), step 1.
 */
export function authorizeUrl(app: Authorizer, request: AuthorizeRequest): string {
  const popup = request.forcePopup ? "&forcePopup=true" : "";
  return `${app.openBase ?? OPEN_ORIGIN}/connect/oauth2/authorize?${query(app, request, request.scope)}${popup}#wechat_redirect`;
}

// WeChat matches the in-WeChat address by a regular expression, so the order of the parameters is part of the protocol.
function query(app: Authorizer, request: { redirectUri: string; state: string }, scope: string): string {
  assertRedirectUri(request.redirectUri);
  assertState(request.state);
  return [
    `appid=${encodeURIComponent(app.appId)}`,
    `redirect_uri=${encodeURIComponent(request.redirectUri)}`,
    "response_type=code",
    `scope=${scope.split(",").map(encodeURIComponent).join(",")}`,
    `state=${request.state}`,
  ].join("&");
}

function assertRedirectUri(redirectUri: string): void {
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const absolute = /^https?:\/\//i.test(redirectUri);
  if (!url || !absolute) {
    throw new TypeError(
      "redirectUri must be an absolute URL that starts with http:// or https://, for example https://example.com/callback.",
    );
  }
}

function assertState(state: string): void {
  if (!/^[A-Za-z0-9]{1,128}$/.test(state)) {
    throw new TypeError("state must be 1 to 128 characters of A-Z, a-z and 0-9, because WeChat echoes it unescaped.");
  }
}

import { OPEN_ORIGIN, type WeChatApp } from "./app.ts";
import { parseUrl } from "./parse-url.ts";

type Authorizer = Pick<WeChatApp, "appId" | "openBase">;

/** The parameters of WeChat's QR code page. */
export interface QrConnectRequest {
  /** Where WeChat sends the browser back to: an absolute http(s) URL whose host is the registered callback domain. */
  readonly redirectUri: string;
  /** At most 128 characters of `[A-Za-z0-9]`, because WeChat echoes it unescaped. */
  readonly state: string;
  /** Default: `["snsapi_login"]`, the only scope of a website application. */
  readonly scope?: readonly string[];
  /** The language of WeChat's page. WeChat's own default is `cn`. */
  readonly lang?: "cn" | "en";
}

/** The parameters of WeChat's QR code page in a frame. WeChat's defaults apply to those left out. */
export interface QrFrameRequest extends QrConnectRequest {
  /** Whether the frame itself goes to the `redirectUri`. Default: false, so the whole window goes there. */
  readonly selfRedirect?: boolean;
  /** The text colour of a page without a `colorScheme`. */
  readonly style?: "black" | "white";
  /** Reduces the page to the QR code and its states. It needs at least 220 × 220 px, and WeChat ignores `href`. */
  readonly styleLite?: boolean;
  /** A style sheet of your own, as an https or data URL. */
  readonly href?: string;
  /** False turns off quick login through the WeChat client on the same computer. */
  readonly fastLogin?: boolean;
  /** `auto` follows the visitor's system. */
  readonly colorScheme?: "auto" | "dark" | "light";
}

/** The parameters of WeChat's consent page. */
export interface AuthorizeRequest {
  /** As in {@link QrConnectRequest}. */
  readonly redirectUri: string;
  /** As in {@link QrConnectRequest}. WeChat refuses a longer one: 「state 参数过长」. */
  readonly state: string;
  /** `snsapi_base` is silent and yields only the openid. `snsapi_userinfo` asks the user. */
  readonly scope: "snsapi_base" | "snsapi_userinfo";
  /** Asks the user again, even if WeChat would skip the consent page. */
  readonly forcePopup?: boolean;
  /** Keeps WeChat from opening the `redirectUri` twice, as it has been seen to do. The second visit finds the code used. */
  readonly connectRedirect?: boolean;
}

/**
 * The URL of WeChat's QR code page, for visitors outside WeChat.
 *
 * Throws a `TypeError` that names the argument if `redirectUri` or `state` is invalid.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1.
 */
export function qrConnectUrl(app: Authorizer, request: QrConnectRequest): string {
  return `${qrConnectBase(app, request)}#wechat_redirect`;
}

/**
 * The URL of WeChat's QR code page for an iframe in your own page, as WeChat's `wxLogin.js` builds it.
 *
 * The frame needs `sandbox="allow-scripts allow-top-navigation allow-same-origin"`, or browsers block the navigation
 * after the scan. When the QR code is ready, WeChat posts the message `{"type":"status","status":"wxReady"}` from
 * {@link OPEN_ORIGIN}.
 *
 * Throws a `TypeError` that names the argument if `redirectUri` or `state` is invalid.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1 (QR code embedded in the site's page).
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
 * The URL of WeChat's consent page, for visitors inside WeChat. It needs an official account's AppID.
 *
 * Throws a `TypeError` that names the argument if `redirectUri` or `state` is invalid.
 *
 * Source: WeChat official accounts, 网页授权 (web page authorization), step 1.
 */
export function authorizeUrl(app: Authorizer, request: AuthorizeRequest): string {
  const popup = request.forcePopup ? "&forcePopup=true" : "";
  const once = request.connectRedirect ? "&connect_redirect=1" : "";
  const parameters = `${query(app, request, request.scope)}${popup}${once}`;
  return `${app.openBase ?? OPEN_ORIGIN}/connect/oauth2/authorize?${parameters}#wechat_redirect`;
}

// WeChat matches the consent page's URL by a regular expression, so the order of the parameters matters.
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
  if (!/^https?:\/\//i.test(redirectUri) || !parseUrl(redirectUri)) {
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

import type { AuthorizePage, Endpoint } from "./endpoint.ts";

/** What a caller can do about an errcode. */
export type Remedy =
  | "retry"
  | "start_again"
  | "sign_in_again"
  | "refresh"
  | "fix_configuration"
  | "fix_request"
  | "back_off"
  | "tell_the_user";

/** What is known about an errcode. */
export interface Errcode {
  /** What it means, in English: a clause that starts in lower case and has no full stop. */
  readonly meaning: string;
  /** How WeChat's errmsg begins, without the request id. Rely on the errcode alone: WeChat has changed the texts before. */
  readonly errmsg?: string;
  readonly remedy: Remedy;
  /** Where it comes from, in the order of the login. A page shows it to the user, an endpoint returns it. */
  readonly calls: readonly (AuthorizePage | Endpoint)[];
}

const INSIDE_WECHAT = ["/connect/oauth2/authorize"] as const;
const EITHER_PAGE = ["/connect/qrconnect", "/connect/oauth2/authorize"] as const;
const EXCHANGE = ["/sns/oauth2/access_token"] as const;
const REFRESH = ["/sns/oauth2/refresh_token"] as const;
const USERINFO = ["/sns/userinfo"] as const;
// These two take an access token and an openid. The other two take an AppID.
const WITH_TOKEN = ["/sns/auth", "/sns/userinfo"] as const;
const WITH_APP_ID = [...EXCHANGE, ...REFRESH] as const;
const EVERY_ENDPOINT = [...WITH_APP_ID, ...WITH_TOKEN] as const;

/**
 * Every errcode that WeChat's login is known to show or return.
 *
 * 40001 has two causes: in the exchange the AppSecret is wrong, anywhere else the access token is.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 and 授权后接口调用; Official Accounts, 网页授权.
 */
export const ERRCODES = {
  10003: {
    meaning: "the redirect_uri's host is not the registered callback domain",
    remedy: "fix_configuration",
    calls: EITHER_PAGE,
  },
  10004: { meaning: "WeChat banned the account", remedy: "fix_configuration", calls: INSIDE_WECHAT },
  10005: { meaning: "the application does not have this scope", remedy: "fix_configuration", calls: EITHER_PAGE },
  10006: { meaning: "the user has to follow the test account first", remedy: "tell_the_user", calls: INSIDE_WECHAT },
  10009: { meaning: "the page was opened too often", remedy: "back_off", calls: EITHER_PAGE },
  10010: { meaning: "the scope is empty", remedy: "fix_request", calls: EITHER_PAGE },
  10011: { meaning: "the redirect_uri is empty", remedy: "fix_request", calls: EITHER_PAGE },
  10012: { meaning: "the AppID is empty", remedy: "fix_request", calls: EITHER_PAGE },
  // The website login accepts an empty state.
  10013: { meaning: "the state is empty", remedy: "fix_request", calls: INSIDE_WECHAT },
  10015: {
    meaning: "the account has not authorised the third-party platform",
    remedy: "fix_configuration",
    calls: INSIDE_WECHAT,
  },
  10016: {
    meaning: "the AppID does not belong to an official account",
    remedy: "fix_configuration",
    calls: INSIDE_WECHAT,
  },
  10039: {
    meaning: "the redirect_uri's scheme differs from the registered one",
    remedy: "fix_configuration",
    calls: EITHER_PAGE,
  },
  [-1]: { errmsg: "system error", meaning: "WeChat is busy", remedy: "retry", calls: EVERY_ENDPOINT },
  40001: {
    errmsg: "invalid credential, access_token is invalid or not latest",
    meaning: "the AppSecret or the access token is wrong",
    remedy: "fix_configuration",
    calls: [...EXCHANGE, ...WITH_TOKEN],
  },
  40002: {
    errmsg: "invalid grant_type",
    meaning: "the grant_type is wrong",
    remedy: "fix_request",
    calls: WITH_APP_ID,
  },
  40003: { errmsg: "invalid openid", meaning: "the openid is wrong", remedy: "fix_request", calls: WITH_TOKEN },
  40013: { errmsg: "invalid appid", meaning: "the AppID is wrong", remedy: "fix_configuration", calls: WITH_APP_ID },
  40014: {
    errmsg: "invalid access_token",
    meaning: "the access token is wrong",
    remedy: "sign_in_again",
    calls: WITH_TOKEN,
  },
  40029: {
    errmsg: "invalid code",
    meaning: "the code is wrong, has expired or belongs to another AppID",
    remedy: "start_again",
    calls: EXCHANGE,
  },
  40030: {
    errmsg: "invalid refresh_token",
    meaning: "the refresh token is wrong",
    remedy: "sign_in_again",
    calls: REFRESH,
  },
  40125: {
    errmsg: "invalid appsecret",
    meaning: "the AppSecret is wrong",
    remedy: "fix_configuration",
    calls: EXCHANGE,
  },
  40163: { errmsg: "code been used", meaning: "the code has been used", remedy: "start_again", calls: EXCHANGE },
  40164: {
    errmsg: "invalid ip, not in whitelist",
    meaning: "the server's address is not on the application's allow-list",
    remedy: "fix_configuration",
    calls: EVERY_ENDPOINT,
  },
  40226: {
    errmsg: "high risk user, login blocked",
    meaning: "WeChat blocked the login of a high-risk user",
    remedy: "tell_the_user",
    calls: EXCHANGE,
  },
  41001: {
    errmsg: "access_token missing",
    meaning: "the access token is missing",
    remedy: "fix_request",
    calls: WITH_TOKEN,
  },
  41002: { errmsg: "appid missing", meaning: "the AppID is missing", remedy: "fix_request", calls: WITH_APP_ID },
  41003: {
    errmsg: "refresh_token missing",
    meaning: "the refresh token is missing",
    remedy: "fix_request",
    calls: REFRESH,
  },
  41004: { errmsg: "appsecret missing", meaning: "the AppSecret is missing", remedy: "fix_request", calls: EXCHANGE },
  41008: { errmsg: "missing code", meaning: "the code is missing", remedy: "fix_request", calls: EXCHANGE },
  41009: { errmsg: "missing openid", meaning: "the openid is missing", remedy: "fix_request", calls: WITH_TOKEN },
  42001: {
    errmsg: "access_token expired",
    meaning: "the access token has expired",
    remedy: "refresh",
    calls: WITH_TOKEN,
  },
  42002: {
    errmsg: "refresh_token expired",
    meaning: "the refresh token has expired",
    remedy: "sign_in_again",
    calls: REFRESH,
  },
  42003: { errmsg: "code expired", meaning: "the code has expired", remedy: "start_again", calls: EXCHANGE },
  42007: {
    errmsg: "access_token and refresh_token exception",
    meaning: "the user changed their password, so the tokens are void",
    remedy: "sign_in_again",
    calls: [...REFRESH, ...WITH_TOKEN],
  },
  43001: {
    errmsg: "require GET method",
    meaning: "the method is not GET",
    remedy: "fix_request",
    calls: EVERY_ENDPOINT,
  },
  45009: {
    errmsg: "reach max api daily quota limit",
    meaning: "the application's daily quota is used up",
    remedy: "back_off",
    calls: EVERY_ENDPOINT,
  },
  45011: {
    errmsg: "api minute-quota reach limit, must slower, retry next minute",
    meaning: "the application calls too often",
    remedy: "back_off",
    calls: EVERY_ENDPOINT,
  },
  48001: {
    errmsg: "api unauthorized",
    meaning: "the application may not call this endpoint",
    remedy: "fix_configuration",
    calls: USERINFO,
  },
  50001: {
    errmsg: "user unauthorized",
    meaning: "the user did not authorise this",
    remedy: "tell_the_user",
    calls: USERINFO,
  },
  50002: {
    errmsg: "user limited",
    meaning: "WeChat restricted the user",
    remedy: "tell_the_user",
    calls: [...EXCHANGE, ...USERINFO],
  },
  61004: {
    errmsg: "access clientip is not registered",
    meaning: "the server's address is not on the application's allow-list",
    remedy: "fix_configuration",
    calls: EVERY_ENDPOINT,
  },
} as const satisfies Readonly<Record<number, Errcode>>;

/** An errcode that has an entry in {@link ERRCODES}. A `Record` of them compiles only when it is complete. */
export type KnownErrcode = keyof typeof ERRCODES;

/** An errcode that an endpoint returns, not a page. */
export type ApiErrcode = {
  [N in KnownErrcode]: (typeof ERRCODES)[N] extends { readonly errmsg: string } ? N : never;
}[KnownErrcode];

/** Whether an errcode has an entry in {@link ERRCODES}. */
export function isKnownErrcode(errcode: number): errcode is KnownErrcode {
  return Object.hasOwn(ERRCODES, errcode);
}

/** The errcodes that have an entry in {@link ERRCODES}, lowest first. */
export const KNOWN_ERRCODES: readonly KnownErrcode[] = Object.keys(ERRCODES)
  .map(Number)
  .filter(isKnownErrcode)
  .sort((a, b) => a - b);

/** Why an authorize page shows an error, in the order in which it checks. */
export const PROBLEM_KINDS = [
  "too_often",
  "user_agent",
  "appid_missing",
  "appid",
  "app_official_account",
  "app_website",
  "app_banned",
  "app_not_followed",
  "app_too_frequent",
  "app_not_on_platform",
  "redirect_uri_missing",
  "redirect_uri_not_absolute",
  "redirect_uri_foreign",
  "redirect_uri_scheme",
  "response_type",
  "scope_missing",
  "scope",
  "state",
  "state_too_long",
  "order",
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** The parameters of WeChat's authorize pages, in WeChat's order. */
export const PARAMETERS = ["appid", "redirect_uri", "response_type", "scope", "state"] as const;

export type Parameter = (typeof PARAMETERS)[number];

/** Why the sandbox shows an error page. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The parameter that is wrong, if the problem is in one. */
  readonly parameter: Parameter | undefined;
}

/** WeChat's errcode for a problem and the text on its page, if they are known. People search for that text. */
export const WECHAT_SAYS: Readonly<
  Record<ProblemKind, { readonly errcode?: number; readonly text?: string; readonly blank?: true }>
> = {
  too_often: { errcode: 10009 },
  user_agent: { text: "请在微信客户端打开链接" },
  order: { blank: true },
  appid_missing: { errcode: 10012, text: "AppID 参数错误" },
  appid: { text: "AppID 参数错误" },
  app_official_account: { errcode: 10005, text: "Scope 参数错误或没有 Scope 权限" },
  app_website: { errcode: 10016, text: "Scope 参数错误或没有 Scope 权限" },
  app_banned: { errcode: 10004 },
  app_not_followed: { errcode: 10006 },
  app_too_frequent: { errcode: 10009 },
  app_not_on_platform: { errcode: 10015 },
  redirect_uri_missing: { errcode: 10011, text: "redirect_uri 参数错误" },
  redirect_uri_not_absolute: { text: "redirect_uri 参数错误" },
  redirect_uri_foreign: { errcode: 10003, text: "redirect_uri 参数错误" },
  redirect_uri_scheme: { errcode: 10039, text: "redirect_uri 参数错误" },
  response_type: {},
  scope_missing: { errcode: 10010, text: "Scope 参数错误或没有 Scope 权限" },
  scope: { errcode: 10005, text: "Scope 参数错误或没有 Scope 权限" },
  state: { blank: true },
  state_too_long: { text: "state 参数过长" },
};

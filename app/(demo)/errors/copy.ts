import type { Language, Texts } from "@/lib/site";
import type { KnownErrcode, Remedy } from "@/lib/wechat";
import type { Place } from "./place";

const zh = {
  title: "错误码",
  documentTitle: "微信登录错误码",
  description: "微信登录的全部错误码（errcode）：含义、常见原因、处理办法，以及出自哪个页面或接口。",
  lead: "微信登录的全部错误码：含义、常见原因和处理办法。",
  search: "按错误码、原因或接口查找，也可以粘贴微信返回的整段内容",
  submit: "查找",
  clear: "查看全部错误码",
  index: "错误码列表",
  found: "符合条件的错误码：",
  none: "没有找到符合条件的错误码。请换一个词，或者只输入数字。这里只收录微信登录的错误码，微信的其他接口还有许多。",
  cause: "原因",
  remedy: "处理",
} as const;

/** The texts of the page in one language. */
export type ErrorsCopy = Texts<typeof zh>;

const en: ErrorsCopy = {
  title: "Error codes",
  documentTitle: "WeChat login error codes",
  description:
    "Every errcode of Sign in with WeChat: what it means, what usually causes it, what to do, and which page or endpoint returns it.",
  lead: "Every errcode of WeChat login: what it means, what usually causes it, and what to do.",
  search: "Search by number, cause or endpoint, or paste WeChat's whole response",
  submit: "Search",
  clear: "Show all error codes",
  index: "Numbers",
  found: "Matches: ",
  none: "No error code matches. Try another word, or only the number. This page lists only the codes of WeChat login. WeChat's other APIs have many more.",
  cause: "Cause",
  remedy: "Remedy",
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, ErrorsCopy>> = { "zh-CN": zh, en };

/** The sections of the page, each with a sentence. */
export const PLACES: Readonly<Record<Language, Readonly<Record<Place, { title: string; text: string }>>>> = {
  "zh-CN": {
    page: { title: "授权页", text: "由微信在自己的页面上显示给用户，网站收不到。页面上往往只有文字，没有错误码。" },
    exchange: { title: "换取凭证", text: "服务器用 code、AppID 和 AppSecret 换取 access_token 时，被微信拒绝。" },
    tokens: { title: "凭证和资料", text: "登录之后，刷新或检查凭证、读取昵称和头像时出现。" },
    any: { title: "任何接口", text: "四个接口都可能返回，与用户的操作无关。" },
  },
  en: {
    page: {
      title: "The authorize page",
      text: "WeChat shows these to the user on its own page, often without the number. The site does not receive them.",
    },
    exchange: {
      title: "Exchanging the code",
      text: "The server sent a code, the AppID and the AppSecret to get an access token, and WeChat refused.",
    },
    tokens: {
      title: "Tokens and profile",
      text: "After the login, when the site refreshes or checks the tokens, or reads the nickname and avatar.",
    },
    any: { title: "Any endpoint", text: "All four endpoints can return these, whatever the user did." },
  },
};

/** What to do, in a word or two. */
export const ACTIONS: Readonly<Record<Language, Readonly<Record<Remedy, string>>>> = {
  "zh-CN": {
    retry: "再调用一次",
    start_again: "重新登录",
    sign_in_again: "重新登录",
    refresh: "刷新凭证",
    fix_configuration: "改配置",
    fix_request: "改代码",
    back_off: "稍后再试",
    tell_the_user: "告诉用户",
  },
  en: {
    retry: "Call again",
    start_again: "Sign in again",
    sign_in_again: "Sign in again",
    refresh: "Refresh the token",
    fix_configuration: "Fix the setup",
    fix_request: "Fix the code",
    back_off: "Wait",
    tell_the_user: "Tell the user",
  },
};

/** WeChat's own messages, as far as they are known. People search for them. */
export const WECHAT_SAYS: Readonly<Partial<Record<KnownErrcode, string>>> = {
  10003: "redirect_uri 参数错误",
  10005: "Scope 参数错误或没有 Scope 权限",
  [-1]: "系统繁忙",
  40003: "invalid openid",
  40013: "invalid appid",
  40014: "invalid access_token",
  40029: "invalid code",
  40030: "invalid refresh_token",
  40125: "invalid appsecret",
  40163: "code been used",
  41008: "missing code",
  41009: "missing openid",
  42001: "access_token expired",
  42002: "refresh_token expired",
  42003: "code expired",
  48001: "api unauthorized",
};

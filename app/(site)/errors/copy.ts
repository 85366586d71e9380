import type { KnownErrcode, Language, Remedy, Texts } from "@/lib/site";
import type { Place } from "./place";

const zh = {
  title: "错误码",
  documentTitle: "微信登录错误码",
  description: "微信登录会遇到的全部错误码（errcode）：是什么意思、多半因为什么、该怎么办、出自哪个页面或接口。",
  lead: "微信登录会遇到的全部错误码：是什么意思、多半因为什么、该怎么办。",
  search: "按号码、原因、接口查找，也可以粘贴微信的整段回答",
  submit: "查找",
  clear: "看全部错误码",
  index: "号码",
  found: "相符的错误码：",
  none: "没有找到相符的错误码。换一个词，或者只查号码；这里只有微信登录会遇到的，微信别的接口还有许多。",
  cause: "原因",
  remedy: "处理",
} as const;

/** The texts of the page in one language. */
export type ErrorsCopy = Texts<typeof zh>;

const en: ErrorsCopy = {
  title: "Errcodes",
  documentTitle: "Errcodes of WeChat login",
  description:
    "Every errcode of Sign in with WeChat: what it means, what it usually comes from, what to do, and which page or call it is from.",
  lead: "Every errcode that a login with WeChat can meet: what it means, what it usually comes from, and what to do.",
  search: "Search by number, cause or call, or paste WeChat's whole answer",
  submit: "Search",
  clear: "See all errcodes",
  index: "Numbers",
  found: "Matches: ",
  none: "No errcode matches. Try another word, or the number alone. Here are only those of a login; WeChat's other calls have many more.",
  cause: "Cause",
  remedy: "Remedy",
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, ErrorsCopy>> = { "zh-CN": zh, en };

/** The parts of the page, each with a sentence. */
export const PLACES: Readonly<Record<Language, Readonly<Record<Place, { title: string; text: string }>>>> = {
  "zh-CN": {
    page: { title: "授权页", text: "微信在自己的页面上显示给用户，网站收不到它们。页面上常常只有文字，没有号码。" },
    exchange: { title: "换取凭证", text: "服务器用 code、AppID 和 AppSecret 换 access_token，微信没有答应。" },
    tokens: { title: "凭证和资料", text: "登录以后，刷新或检查凭证、读取昵称和头像的时候。" },
    any: { title: "任何接口", text: "四个接口都可能回答它们，和用户做了什么无关。" },
  },
  en: {
    page: {
      title: "The authorize page",
      text: "WeChat shows these to the user on its own page, often in words without the number. The site never hears of them.",
    },
    exchange: {
      title: "Exchanging the code",
      text: "The server offered a code, the AppID and the AppSecret for an access token, and WeChat declined.",
    },
    tokens: {
      title: "Tokens and profile",
      text: "After the login, when tokens are refreshed or checked and the nickname and avatar are read.",
    },
    any: { title: "Any call", text: "All four endpoints can answer with these, whatever the user did." },
  },
};

/** What to do, in a word or two. */
export const ACTIONS: Readonly<Record<Language, Readonly<Record<Remedy, string>>>> = {
  "zh-CN": {
    retry: "再调用一次",
    start_again: "重新登录",
    sign_in_again: "重新登录",
    refresh: "刷新凭证",
    fix_configuration: "改设置",
    fix_request: "改代码",
    back_off: "等一等",
    tell_the_user: "告诉用户",
  },
  en: {
    retry: "Call again",
    start_again: "Sign in again",
    sign_in_again: "Sign in again",
    refresh: "Refresh",
    fix_configuration: "Fix the setup",
    fix_request: "Fix the code",
    back_off: "Wait",
    tell_the_user: "Tell the user",
  },
};

/** WeChat's own words, where they are known: they are what people search for. */
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

import type { Language, Texts } from "@/lib/site";

const zh = {
  profile: {
    title: "微信给本站的信息",
    text: "除了昵称和头像，登录时从微信获得的全部信息。",
    none: "没有：应用没有绑定到开放平台账号",
    silent: "没有：静默登录只有 openid",
    show: "显示",
    hide: "隐藏",
    since: "登录时间",
    zone: "（北京时间）",
  },
  tokens: {
    title: "凭证",
    text: "凭证密封在 Cookie 里，只有服务器能打开，不会出现在任何页面上。",
    before: "",
    characters: "个字符",
    left: "后过期",
    over: "已过期，刷新凭证可以换一个新的",
    signInAgain: "已过期，需要重新登录",
  },
  units: { day: "天", hour: "小时", minute: "分", second: "秒" },
  lost: "微信的凭证已经不在了。退出登录后再登录一次，即可重新获得。",
  actions: {
    title: "调用微信接口",
    text: "每个按钮都会真实调用一次微信的接口。",
    check: { label: "检查凭证", text: "向微信确认 access_token 是否仍然有效。" },
    refresh: { label: "刷新凭证", text: "用 refresh_token 延长 access_token，或者换一个新的。" },
    update: { label: "更新资料", text: "重新读取昵称和头像，写入本站的会话。" },
    ms: "毫秒",
  },
} as const;

/** The texts of the account in one language. */
export type AccountCopy = Texts<typeof zh>;

const en: AccountCopy = {
  profile: {
    title: "What WeChat told this site",
    text: "Everything else that this site received from WeChat at the login.",
    none: "None: the application is not bound to an Open Platform account",
    silent: "None: a silent sign-in has only the openid",
    show: "Show",
    hide: "Hide",
    since: "Signed in",
    zone: " GMT+8",
  },
  tokens: {
    title: "Tokens",
    text: "The tokens are sealed in a cookie that only the server can open. No page shows them.",
    before: "expires in ",
    characters: "characters",
    left: "",
    over: "has expired; refresh the tokens to get a new one",
    signInAgain: "has expired; sign in again",
  },
  units: { day: "d", hour: "h", minute: "min", second: "s" },
  lost: "WeChat's tokens are gone. Sign out and sign in again to get new ones.",
  actions: {
    title: "Ask WeChat",
    text: "Each button makes one real call to WeChat.",
    check: { label: "Check token", text: "Asks WeChat whether the access_token is still valid." },
    refresh: {
      label: "Refresh tokens",
      text: "Uses the refresh_token to extend the access_token, or to get a new one.",
    },
    update: {
      label: "Update profile",
      text: "Reads the nickname and avatar again, and stores them in this site's session.",
    },
    ms: "ms",
  },
};

/** The texts of the account. */
export const COPY: Readonly<Record<Language, AccountCopy>> = { "zh-CN": zh, en };

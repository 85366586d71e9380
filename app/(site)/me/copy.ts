import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "我的登录",
  lead: "这些是登录时得到的资料。access_token 和 refresh_token 密封在 Cookie 里，只有服务器能打开。",
  id: "本站 id",
  none: "没有：应用没有绑定到开放平台账号",
  expires: "access_token 到期",
  lost: "微信的凭证已经不在了。退出后再登录一次，就会重新得到。",
  away: "你在扫码页停留",
  exchange: "换取凭证",
  userinfo: "读取资料",
  callback: "从回调到完成",
  ms: "毫秒",
  s: "秒",
  zone: "（北京时间）",
} as const;

/** The texts of the page in one language. */
export type MeCopy = Texts<typeof zh>;

const en: MeCopy = {
  title: "My login",
  lead: "This is what the login brought. The access_token and the refresh_token are sealed in a cookie that only the server can open.",
  id: "id on this site",
  none: "None: the application is not bound to an Open Platform account",
  expires: "access_token expires",
  lost: "WeChat's tokens are gone. Sign out and sign in again to get new ones.",
  away: "On the QR code page",
  exchange: "Exchanging the code",
  userinfo: "Reading the profile",
  callback: "From callback to end",
  ms: "ms",
  s: "s",
  zone: " GMT+8",
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, MeCopy>> = { "zh-CN": zh, en };

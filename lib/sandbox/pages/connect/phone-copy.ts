import type { AvatarName } from "../../cast/avatars.ts";
import type { Language } from "../../language.ts";

const zh = {
  name: "沙盒里的手机",
  ask: (host: string) => `${host} 想知道你的昵称和头像`,
  who: "用谁的身份登录？",
  others: "数据特殊的八个人",
  emptyNickname: "没有昵称",
  scenario: "要出什么错",
  allWell: "不出错",
  edit: "修改这个人的资料",
  editText: "只对这一次登录有效。openid 不变，所以还是同一个人。",
  nickname: "昵称",
  portrait: "头像",
  unchanged: "不改",
  portraits: {
    crane: "纸鹤",
    teapot: "茶壶",
    moon: "月亮",
    mountain: "山",
    gone: "地址已经失效",
    by_http: "http 开头的地址",
    none: "没有头像",
  } satisfies Record<AvatarName | "gone" | "by_http" | "none", string>,
  unionids: { none: "没有这个字段", empty: "空字符串" },
  allow: "允许",
  refuse: "拒绝",
  endings: "其他结果",
  refusalsText: "现在的微信在用户拒绝后不会跳转，以前的版本会。网站最好都能处理。",
  refuseState: "只带 state 跳回",
  refuseAuthdeny: "带 code=authdeny 跳回",
  expireText: "二维码五分钟后过期。不想等的话，可以让它立即过期。",
  expire: "让二维码过期",
};

const en: typeof zh = {
  name: "The sandbox's phone",
  ask: (host) => `${host} would like to know your nickname and avatar`,
  who: "Who are you this time?",
  others: "Eight people with difficult data",
  emptyNickname: "no nickname",
  scenario: "What goes wrong",
  allWell: "nothing",
  edit: "Change this person",
  editText: "For this login only. The openid stays the same, so this is still the same person.",
  nickname: "Nickname",
  portrait: "Avatar",
  unchanged: "unchanged",
  portraits: {
    crane: "Paper crane",
    teapot: "Teapot",
    moon: "Moon",
    mountain: "Mountain",
    gone: "A dead URL",
    by_http: "An http URL",
    none: "No avatar",
  },
  unionids: { none: "No such field", empty: "An empty string" },
  allow: "Allow",
  refuse: "Refuse",
  endings: "Other outcomes",
  refusalsText:
    "Today's WeChat does not redirect after a refusal. Earlier versions did, and a site should handle them all.",
  refuseState: "Return with the state only",
  refuseAuthdeny: "Return with code=authdeny",
  expireText: "The QR code expires after five minutes. If you do not want to wait, let it expire now.",
  expire: "Let the QR code expire",
};

/** The texts of the phone, both the one in the page and a real one. */
export const PHONE_COPY: Readonly<Record<Language, typeof zh>> = { "zh-CN": zh, en };

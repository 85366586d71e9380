import type { AvatarName, Language } from "@/lib/sandbox";

interface PhoneCopy {
  readonly name: string;
  readonly ask: (host: string) => string;
  readonly who: string;
  readonly others: string;
  readonly emptyNickname: string;
  readonly scenario: string;
  readonly allWell: string;
  readonly edit: string;
  readonly editText: string;
  readonly nickname: string;
  readonly portrait: string;
  readonly unchanged: string;
  readonly portraits: Readonly<Record<AvatarName | "gone" | "by_http" | "none", string>>;
  readonly unionids: Readonly<Record<"none" | "empty", string>>;
  readonly allow: string;
  readonly refuse: string;
  readonly endings: string;
  readonly refusalsText: string;
  readonly refuseState: string;
  readonly refuseAuthdeny: string;
  readonly expireText: string;
  readonly expire: string;
}

/** What the phone says, the one in the page and the real one. */
export const PHONE_COPY: Readonly<Record<Language, PhoneCopy>> = {
  "zh-CN": {
    name: "沙盒里的手机",
    ask: (host) => `${host} 想知道你的昵称和头像`,
    who: "用谁的身份登录？",
    others: "数据棘手的八个人",
    emptyNickname: "没有昵称",
    scenario: "要出什么错",
    allWell: "什么错也不出",
    edit: "改一改这个人",
    editText: "只改这一次登录。openid 不变，所以还是同一个人。",
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
    },
    unionids: { none: "没有这个字段", empty: "空字符串" },
    allow: "允许",
    refuse: "拒绝",
    endings: "别的结局",
    refusalsText: "现在的微信在拒绝后不会跳转。以前的版本会，网站最好都能认出来。",
    refuseState: "只带 state 跳回",
    refuseAuthdeny: "带 code=authdeny 跳回",
    expireText: "二维码五分钟后过期。不想等，就现在让它过期。",
    expire: "让二维码过期",
  },
  en: {
    name: "The sandbox's phone",
    ask: (host) => `${host} would like to know your nickname and avatar`,
    who: "Who are you this time?",
    others: "Eight people with difficult data",
    emptyNickname: "no nickname",
    scenario: "What goes wrong",
    allWell: "nothing",
    edit: "Change this person",
    editText: "For this login only. The openid stays, so it is the same person still.",
    nickname: "Nickname",
    portrait: "Avatar",
    unchanged: "unchanged",
    portraits: {
      crane: "Paper crane",
      teapot: "Teapot",
      moon: "Moon",
      mountain: "Mountain",
      gone: "A dead address",
      by_http: "An http address",
      none: "No avatar",
    },
    unionids: { none: "No such field", empty: "An empty text" },
    allow: "Allow",
    refuse: "Refuse",
    endings: "Other endings",
    refusalsText:
      "Today's WeChat does not redirect after a refusal. Earlier versions did, and a site should understand them all.",
    refuseState: "Return with the state only",
    refuseAuthdeny: "Return with code=authdeny",
    expireText: "The QR code expires after five minutes, or now, if you do not want to wait.",
    expire: "Let the QR code expire",
  },
};

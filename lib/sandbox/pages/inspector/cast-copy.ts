import type { PersonSlug } from "../../cast/cast.ts";
import type { Language } from "../../language.ts";

/** What each person tests in a site. */
export const CAST_COPY: Readonly<Record<Language, Readonly<Record<PersonSlug, string>>>> = {
  "zh-CN": {
    lin: "一切正常时的样子。",
    teahouse: "昵称不撑破版面，一家四口的表情不被拆开。",
    layla: "昵称不会打乱旁边的文字和标点。",
    newcomer: "几百万人都叫这个，昵称不能当账号。",
    zhou: "用 AppID 和 openid 认人，每次都是同一个账号。",
    unbound: "空的 unionid 要当作没有，否则这样的人全都变成同一个账号。",
    faceless: "显示占位图，不去请求空地址。",
    ghost: "图片加载失败时版面不动，显示占位图。",
    retro: "https 的页面要把它换成 https，否则浏览器会拦截。",
    nameless: "显示一个称呼，而不是一片空白。",
    control: "JSON.parse 会抛错，解析之前要去掉控制字符。",
    broken: "解码不抛错，坏掉的字显示成 �。",
    snapshot: "不创建账号，提示访客在微信里打开完整的页面。",
  },
  en: {
    lin: "What it looks like when all is well.",
    teahouse: "The layout holds, and the family of four stays one emoji.",
    layla: "The text and the punctuation beside the nickname keep their order.",
    newcomer: "Millions share this nickname, so it cannot identify an account.",
    zhou: "AppID and openid identify the person, who gets the same account each time.",
    unbound: "An empty unionid counts as none. Otherwise all such people become one account.",
    faceless: "A placeholder stands in for the picture, and no empty URL is requested.",
    ghost: "The picture fails to load, nothing moves, and a placeholder stands in for it.",
    retro: "An https page requests it by https. Otherwise the browser blocks it.",
    nameless: "The site shows a name, not a gap.",
    control: "JSON.parse throws unless control characters are removed first.",
    broken: "Decoding does not throw, and the broken character becomes �.",
    snapshot: "No account is created; the visitor is asked to open the full page in WeChat.",
  },
};

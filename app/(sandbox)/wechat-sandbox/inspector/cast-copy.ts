import type { Language, PersonSlug } from "@/lib/sandbox";

/** What each person shows about a site. */
export const CAST_COPY: Readonly<Record<Language, Readonly<Record<PersonSlug, string>>>> = {
  "zh-CN": {
    lin: "一切正常时是什么样子。",
    teahouse: "昵称不撑破版面，一家四口的表情不被拆开。",
    layla: "昵称不打乱旁边的文字和标点。",
    newcomer: "几百万人都叫这个，昵称不能当账号。",
    zhou: "用 AppID 和 openid 认人，每次都是同一个账号。",
    unbound: "空的 unionid 不算数，否则这样的人全都变成同一个账号。",
    faceless: "显示替代的图，不去请求空地址。",
    ghost: "图片加载失败，版面不动，有替代的图。",
    retro: "https 的页面把它换成 https，不然浏览器会拦下。",
    nameless: "有一个能称呼的名字，不是一片空白。",
    control: "JSON.parse 会抛错，解析之前要去掉控制字符。",
    broken: "解码不抛错，坏掉的字显示成 �。",
    snapshot: "不建立账号，请访客在微信里打开完整的页面。",
  },
  en: {
    lin: "What it looks like when all is well.",
    teahouse: "Layouts hold, and the family of four stays one emoji.",
    layla: "The text and the punctuation beside the nickname stay in order.",
    newcomer: "Millions share this nickname, so it is no account.",
    zhou: "AppID and openid tell who it is, and it is one account each time.",
    unbound: "An empty unionid counts for nothing, or all such people become one account.",
    faceless: "Something stands in for the picture, and no empty address is asked for.",
    ghost: "The picture fails, nothing moves, and something stands in for it.",
    retro: "A page on https asks for it by https, or the browser blocks it.",
    nameless: "There is something to call them by, and no gap.",
    control: "JSON.parse throws unless control characters are removed first.",
    broken: "Decoding does not throw, and the broken character becomes �.",
    snapshot: "No account is made; the visitor is asked to open the full page in WeChat.",
  },
};

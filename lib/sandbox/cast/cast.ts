import type { Person } from "./person.ts";

/** The people on the phone. Each is a case that a site has to handle, and most are named after it. */
export const CAST = [
  {
    slug: "lin",
    nickname: "林小满",
    key: "lin-7Kq2Wm9RtYb4XcV",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
    portrait: "crane",
    about: { "zh-CN": "普通账号，资料齐全", en: "An ordinary account with everything" },
    shows: { "zh-CN": "一切正常时的样子。", en: "What it looks like when all is well." },
  },
  {
    slug: "teahouse",
    nickname: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦",
    key: "tea-5Bv0Qe4HxGm8UaK",
    unionid: "oUNIONID-tea-2Yr6Cn9WkDt1MoS",
    portrait: "teapot",
    about: { "zh-CN": "很长的昵称，带表情符号", en: "A very long nickname with emoji" },
    shows: {
      "zh-CN": "昵称不撑破版面，一家四口的表情不被拆开。",
      en: "The layout holds, and the family of four stays one emoji.",
    },
  },
  {
    slug: "layla",
    nickname: "ليلى المنصوري",
    key: "lay-8Zp3Tf7JwEu0RiB",
    unionid: "oUNIONID-lay-4Lx5Gq2VhAy9KcM",
    portrait: "moon",
    about: { "zh-CN": "从右往左写的昵称", en: "A nickname written from right to left" },
    shows: {
      "zh-CN": "昵称不会打乱旁边的文字和标点。",
      en: "The text and the punctuation beside the nickname keep their order.",
    },
  },
  {
    // WeChat's default name for people who never filled in a profile.
    slug: "newcomer",
    nickname: "微信用户",
    key: "new-1Nd6Xs9CoPk3WvH",
    unionid: "oUNIONID-new-7Jb4Rm0ZtFe5QgU",
    portrait: undefined,
    about: { "zh-CN": "没有设置过昵称和头像", en: "Never chose a nickname or an avatar" },
    shows: {
      "zh-CN": "几百万人都叫这个，昵称不能当账号。",
      en: "Millions share this nickname, so it cannot identify an account.",
    },
  },
  {
    slug: "zhou",
    nickname: "周舟",
    key: "zho-6Wg1Ky8BnSa2LfD",
    unionid: undefined,
    portrait: "mountain",
    about: { "zh-CN": "没有 unionid，只能靠 openid 认人", en: "Has no unionid; only the openid identifies the person" },
    shows: {
      "zh-CN": "用 AppID 和 openid 认人，每次都是同一个账号。",
      en: "AppID and openid identify the person, who gets the same account each time.",
    },
  },
  {
    slug: "unbound",
    nickname: "许知行",
    key: "unb-4Tc8Vq1MzJe6YwP",
    unionid: "",
    portrait: "mountain",
    about: { "zh-CN": "unionid 是空字符串，等于没有", en: "Has an empty unionid, which counts as none" },
    shows: {
      "zh-CN": "空的 unionid 要当作没有，否则这样的人全都变成同一个账号。",
      en: "An empty unionid counts as none. Otherwise all such people become one account.",
    },
  },
  {
    slug: "faceless",
    nickname: "陈默",
    key: "fac-9Hs3Lb7RkXo2DnG",
    unionid: "oUNIONID-fac-5Um1Zv8QpWc4TiE",
    portrait: undefined,
    about: { "zh-CN": "没有头像，headimgurl 是空的", en: "Has no avatar: the headimgurl is empty" },
    shows: {
      "zh-CN": "显示占位图，不去请求空地址。",
      en: "A placeholder stands in for the picture, and no empty URL is requested.",
    },
  },
  {
    slug: "ghost",
    nickname: "何念",
    key: "gho-2Pf5Yj0WxAt7CsN",
    unionid: "oUNIONID-gho-8Ge3Kd6LrBv9XhO",
    portrait: "gone",
    about: { "zh-CN": "头像的地址已经失效", en: "Has an avatar with a dead URL" },
    shows: {
      "zh-CN": "图片加载失败时版面不动，显示占位图。",
      en: "The picture fails to load, nothing moves, and a placeholder stands in for it.",
    },
  },
  {
    slug: "retro",
    nickname: "吴迟",
    key: "ret-3Mo9Bu6ZqKi1FyR",
    unionid: "oUNIONID-ret-1Ws7Nf4JtHm2VaC",
    portrait: "by_http",
    about: { "zh-CN": "头像的地址是 http 开头的", en: "Has an avatar with an http URL" },
    shows: {
      "zh-CN": "https 的页面要把它换成 https，否则浏览器会拦截。",
      en: "An https page requests it by https. Otherwise the browser blocks it.",
    },
  },
  {
    slug: "nameless",
    nickname: "",
    key: "nam-0Xv4Ge8ClTd5QzU",
    unionid: "oUNIONID-nam-6Ry2Pk9SbOj3LwI",
    portrait: "moon",
    about: { "zh-CN": "昵称是空的", en: "Has an empty nickname" },
    shows: { "zh-CN": "显示一个称呼，而不是一片空白。", en: "The site shows a name, not a gap." },
  },
  {
    // The four control characters that have been seen in real nicknames.
    slug: "control",
    nickname: "小\u0007石\u0008头\u0014\u001f",
    key: "con-7Jr1Sn5VhMw8EbT",
    unionid: "oUNIONID-con-9Qa4Xt0DyGu7ZfK",
    portrait: "crane",
    about: { "zh-CN": "昵称里夹着没有转义的控制字符", en: "Has unescaped control characters in the nickname" },
    shows: {
      "zh-CN": "JSON.parse 会抛错，解析之前要去掉控制字符。",
      en: "JSON.parse throws unless control characters are removed first.",
    },
  },
  {
    // An emoji that a byte limit has cut in two.
    slug: "broken",
    nickname: "晚风\ud83c",
    key: "bro-6Dk0Fc3NpLs9WiY",
    unionid: "oUNIONID-bro-0Bh5Mv7ToRe1JxQ",
    portrait: "teapot",
    about: {
      "zh-CN": "昵称的最后一个字被截断，不是完整的 UTF-8",
      en: "Has a nickname that was cut within a character, so its UTF-8 is broken",
    },
    shows: {
      "zh-CN": "解码不抛错，坏掉的字显示成 �。",
      en: "Decoding does not throw, and the broken character becomes �.",
    },
  },
  {
    slug: "snapshot",
    nickname: "微信用户",
    key: "sna-8Ey6Ra2GuQb4OmZ",
    unionid: "oUNIONID-sna-3Cw9Vl1HkNd6PtS",
    portrait: undefined,
    isSnapshot: true,
    about: {
      "zh-CN": "快照页里的虚拟用户，不能当作真实账号",
      en: "A virtual user of a snapshot page; never create an account for it",
    },
    shows: {
      "zh-CN": "不创建账号，提示访客在微信里打开完整的页面。",
      en: "No account is created; the visitor is asked to open the full page in WeChat.",
    },
  },
] as const satisfies readonly Person[];

export type CastSlug = (typeof CAST)[number]["slug"];

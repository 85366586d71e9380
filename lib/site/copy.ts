import type { Language } from "./language";

const zh = {
  title: "weixin-login · 给 Next.js 的微信登录",
  description:
    "给 Next.js 的微信登录：自己的 NextAuth 提供方，昵称和头像由服务端组件渲染，还有一个不用申请、不用联网的沙盒。",
  skip: "跳到正文",
  language: "语言",
  signIn: "微信登录",
  signOut: "退出登录",
  sandbox: "沙盒：登录不会连接微信，人物都是虚构的。",
  hero: { first: "扫一扫，", before: "就", marked: "登录", after: "了。" },
  lead: "给 Next.js 的微信登录：自己的 NextAuth 提供方，昵称和头像由服务端组件渲染，还有一个不用申请、不用联网的沙盒。拿去改成你的网站。",
  facts: [
    ["2", "次微信调用"],
    ["0 KB", "登录用的脚本"],
    ["11", "种失败，各有说明"],
  ],
  steps: {
    title: "登录分五步",
    list: [
      ["点按钮", "服务器生成一次性的 state，密封在 Cookie 里。"],
      ["扫码确认", "浏览器到微信的页面，手机上点「允许」。"],
      ["带回 code", "先核对 state，再相信别的参数。"],
      ["换取凭证", "服务器用 code 换 access_token，再取 userinfo。"],
      ["完成", "会话里只有 id、昵称和头像；凭证密封起来，只有服务器能打开。"],
    ],
  },
  signedIn: {
    title: "你已登录。",
    lead: "下面的昵称和头像来自 userinfo，由服务端组件在这次请求里渲染。",
    more: "查看我的登录",
  },
  unnamed: "没有昵称的用户",
  next: {
    title: "还差一步：配置微信登录",
    text: "这个网站还没有微信的凭证，所以暂时不能登录。管理员需要在部署平台上设置下面的环境变量，然后重新部署。在 Vercel 上不用设 AUTH_URL。",
    sandbox: "只想演示的话，不要凭证，改设这些：",
  },
  login: {
    title: "登录",
    lead: "用微信扫一扫，在手机上点「允许」，就会回到这里。",
    sandboxLead: "现在是沙盒：选一个虚构的人物，点「允许」，就会回到这里。",
    privacy: "网站会得到你的昵称、头像和 openid；应用绑定了开放平台账号时，还有 unionid。",
    again: "再试一次",
    unknown: {
      title: "登录没有完成",
      why: "登录过程中出了问题，原因不明。",
      remedy: "请再试一次；如果总是这样，请联系网站管理员。",
    },
    returnTo: "登录后会回到",
  },
  profile: {
    title: "我的登录",
    lead: "这些是登录时得到的资料。access_token 和 refresh_token 密封在 Cookie 里，只有服务器能打开。",
    id: "本站 id",
    none: "没有：应用没有绑定到开放平台账号",
    expires: "access_token 到期",
    lost: "微信的凭证已经不在了。退出后再登录一次，就会重新得到。",
    timings: "这次登录",
    away: "你在扫码页停留",
    exchange: "换取凭证",
    userinfo: "读取资料",
    callback: "从回调到完成",
    ms: "毫秒",
    s: "秒",
    zone: "（北京时间）",
  },
  missing: { title: "没有这个页面", text: "地址可能写错了，或者页面已经移走。", back: "回到首页" },
} as const;

type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> };

/** Every text of the site's pages, in one language. */
export type Copy = Texts<typeof zh>;

const en: Copy = {
  title: "weixin-login · Sign in with WeChat for Next.js",
  description:
    "Sign in with WeChat for Next.js: a NextAuth provider of its own, nickname and avatar rendered by server components, and a sandbox that needs no account and no network.",
  skip: "Skip to content",
  language: "Language",
  signIn: "Sign in with WeChat",
  signOut: "Sign out",
  sandbox: "Sandbox, not WeChat: no real people.",
  hero: { first: "Scan it, and", before: "you are ", marked: "in", after: "." },
  lead: "Sign in with WeChat for Next.js: a NextAuth provider of its own, nickname and avatar rendered by server components, and a sandbox that needs no account and no network. Take it and make it your site.",
  facts: [
    ["2", "calls to WeChat"],
    ["0 KB", "of script to sign in"],
    ["11", "failures, all explained"],
  ],
  steps: {
    title: "A login in five steps",
    list: [
      ["Click", "The server makes a state that works once and seals it in a cookie."],
      ["Scan and confirm", "The browser goes to WeChat's page, and you tap Allow on the phone."],
      ["Bring back a code", "The state is checked before anything else is believed."],
      ["Exchange it", "The server trades the code for an access_token and reads userinfo."],
      ["Done", "The session has id, nickname and avatar. The tokens are sealed, and only the server opens them."],
    ],
  },
  signedIn: {
    title: "You are signed in.",
    lead: "The nickname and the avatar below come from userinfo. A server component rendered them in this request.",
    more: "See my login",
  },
  unnamed: "A user without a nickname",
  next: {
    title: "One step is left: set up WeChat login",
    text: "This site has no WeChat credentials yet, so nobody can sign in. Its administrator needs to set these environment variables where it is deployed, and deploy it again. Vercel needs no AUTH_URL.",
    sandbox: "For a mere demo without credentials, set these instead:",
  },
  login: {
    title: "Sign in",
    lead: "Scan a QR code with WeChat and tap Allow on your phone. Then you are back here.",
    sandboxLead: "This is the sandbox: choose an invented person and click Allow. Then you are back here.",
    privacy:
      "The site gets your nickname, your avatar and your openid, and your unionid where the application is bound to an Open Platform account.",
    again: "Try again",
    unknown: {
      title: "The sign-in did not finish",
      why: "Something went wrong on the way, and the reason is not known.",
      remedy: "Please try again. If it keeps happening, tell the administrator of this site.",
    },
    returnTo: "Afterwards you return to",
  },
  profile: {
    title: "My login",
    lead: "This is what the login brought. The access_token and the refresh_token are sealed in a cookie that only the server can open.",
    id: "id on this site",
    none: "None: the application is not bound to an Open Platform account",
    expires: "access_token expires",
    lost: "WeChat's tokens are gone. Sign out and sign in again to get new ones.",
    timings: "This login",
    away: "On the QR code page",
    exchange: "Exchanging the code",
    userinfo: "Reading the profile",
    callback: "From callback to end",
    ms: "ms",
    s: "s",
    zone: " GMT+8",
  },
  missing: {
    title: "There is no such page",
    text: "The address may be mistyped, or the page has moved.",
    back: "Back to the home page",
  },
};

const COPY: Readonly<Record<Language, Copy>> = { "zh-CN": zh, en };

/** The site's texts in a language. */
export function copyIn(language: Language): Copy {
  return COPY[language];
}

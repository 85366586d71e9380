import type { Language } from "./language";

const zh = {
  title: "weixin-login · 给 Next.js 的微信登录",
  description:
    "给 Next.js 的微信登录：自己的 NextAuth 提供方，昵称和头像由服务端组件渲染，还有一个不用申请、不用联网的沙盒。",
  skip: "跳到正文",
  language: "语言",
  nav: { label: "主导航", guide: "指南", errors: "错误码", source: "源码", signIn: "登录" },
  foot: {
    trademark: "微信是腾讯的商标。本项目与腾讯无关，也没有得到腾讯的认可。",
    license: "MIT 许可证",
  },
  signIn: "微信登录",
  signOut: "退出登录",
  copy: "复制",
  copied: "已复制",
  copyByHand: "请手动复制",
  unreached: "没有连上本站。请检查网络。",
  again: "再试一次",
  sandbox: "这是沙盒，不是微信，人物都是虚构的。",
  leaveSandbox: "换成真的微信",
  unnamed: "没有昵称的用户",
  next: {
    title: "还差一步：配置微信登录",
    text: "这个网站还没有微信的凭证，所以暂时不能登录。管理员需要在部署平台上设置下面的环境变量，然后重新部署。在 Vercel 上不用设 AUTH_URL。",
    variables: "微信登录需要的环境变量",
    sandbox: "只想演示的话，不要凭证，改设这些：",
    sandboxVariables: "沙盒需要的环境变量",
  },
  missing: { title: "没有这个页面", text: "地址可能写错了，或者页面已经移走。", back: "回到首页" },
} as const;

/** The same shape, with any texts. */
export type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> };

/** The texts that all pages share, in one language. */
export type Copy = Texts<typeof zh>;

const en: Copy = {
  title: "weixin-login · Sign in with WeChat for Next.js",
  description:
    "Sign in with WeChat for Next.js: a NextAuth provider of its own, nickname and avatar rendered by server components, and a sandbox that needs no account and no network.",
  skip: "Skip to content",
  language: "Language",
  nav: { label: "Main", guide: "Guide", errors: "Errcodes", source: "Source", signIn: "Sign in" },
  foot: {
    trademark: "WeChat is a trademark of Tencent. This project is neither connected with Tencent nor endorsed by it.",
    license: "MIT licence",
  },
  signIn: "Sign in with WeChat",
  signOut: "Sign out",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Please copy it by hand",
  unreached: "This site could not be reached. Please check the network.",
  again: "Try again",
  sandbox: "This is a sandbox, not WeChat.",
  leaveSandbox: "Use the real WeChat",
  unnamed: "A user without a nickname",
  next: {
    title: "One step is left: set up WeChat login",
    text: "This site has no WeChat credentials yet, so nobody can sign in. Its administrator needs to set these environment variables where it is deployed, and deploy it again. Vercel needs no AUTH_URL.",
    variables: "The environment variables that WeChat login needs",
    sandbox: "For a mere demo without credentials, set these instead:",
    sandboxVariables: "The environment variables that the sandbox needs",
  },
  missing: {
    title: "There is no such page",
    text: "The address may be mistyped, or the page has moved.",
    back: "Back to the home page",
  },
};

const COPY: Readonly<Record<Language, Copy>> = { "zh-CN": zh, en };

/** The texts that all pages share, in a language. */
export function copyIn(language: Language): Copy {
  return COPY[language];
}

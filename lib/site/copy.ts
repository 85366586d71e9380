import type { Language } from "./language";

const zh = {
  title: "weixin-login · Next.js 微信登录",
  description:
    "Next.js 的微信登录：自己实现的 NextAuth Provider，昵称和头像由服务端组件渲染，还有一个不用申请账号、不用联网的沙盒。",
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
  unreached: "连不上本站，请检查网络。",
  again: "再试一次",
  sandbox: "这是沙盒，不是微信，人物都是虚构的。",
  leaveSandbox: "接入真实的微信",
  unnamed: "没有昵称的用户",
  next: {
    title: "还差一步：配置微信登录",
    text: "这个网站还没有配置微信的凭证，暂时不能登录。请管理员在部署平台上设置下面的环境变量，然后重新部署。在 Vercel 上不用设置 AUTH_URL。",
    variables: "微信登录需要的环境变量",
    sandbox: "如果只做演示，不需要凭证，改为设置这些变量：",
    sandboxVariables: "沙盒需要的环境变量",
  },
  missing: { title: "没有这个页面", text: "地址可能写错了，或者页面已经移走。", back: "回到首页" },
} as const;

/** The same shape with other texts. */
export type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> };

/** The texts that all pages share, in one language. */
export type Copy = Texts<typeof zh>;

const en: Copy = {
  title: "weixin-login · Sign in with WeChat for Next.js",
  description:
    "Sign in with WeChat for Next.js: its own NextAuth provider, nickname and avatar rendered by server components, and a sandbox that needs no account and no network.",
  skip: "Skip to content",
  language: "Language",
  nav: { label: "Main", guide: "Guide", errors: "Error codes", source: "Source", signIn: "Sign in" },
  foot: {
    trademark: "WeChat is a trademark of Tencent. This project is neither affiliated with Tencent nor endorsed by it.",
    license: "MIT licence",
  },
  signIn: "Sign in with WeChat",
  signOut: "Sign out",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Please copy it manually",
  unreached: "This site could not be reached. Please check your connection.",
  again: "Try again",
  sandbox: "This is a sandbox, not WeChat.",
  leaveSandbox: "Use the real WeChat",
  unnamed: "User without a nickname",
  next: {
    title: "One step left: set up WeChat login",
    text: "This site has no WeChat credentials yet, so nobody can sign in. Its administrator needs to set these environment variables and redeploy. AUTH_URL is not needed on Vercel.",
    variables: "The environment variables that WeChat login needs",
    sandbox: "For a demo without credentials, set these instead:",
    sandboxVariables: "The environment variables that the sandbox needs",
  },
  missing: {
    title: "Page not found",
    text: "The address may be mistyped, or the page may have moved.",
    back: "Back to the home page",
  },
};

const COPY: Readonly<Record<Language, Copy>> = { "zh-CN": zh, en };

/** The shared texts in the given language. */
export function copyIn(language: Language): Copy {
  return COPY[language];
}

import type { Language } from "./language";

const zh = {
  skip: "跳到正文",
  language: "语言",
  nav: { label: "主导航", signIn: "登录" },
  foot: { source: "源码", contact: "联系我们" },
  nickname: "你的昵称",
  signIn: "微信登录",
  signOut: "退出登录",
  copy: "复制",
  copied: "已复制",
  copyByHand: "请手动复制",
  unreached: "连不上本站，请检查网络。",
  again: "再试一次",
  outdated: "网站更新过，这一页已经过期。",
  reload: "重新打开这一页",
  unnamed: "没有昵称的用户",
  next: {
    title: "还差一步：配置微信登录",
    text: "这个网站还没有配置微信的凭证，暂时不能登录。请管理员设置下面的环境变量：在本机写进 .env.local，部署时写在部署平台上。在 Vercel 上不用设置 AUTH_URL。",
    variables: "微信登录需要的环境变量",
  },
  missing: { title: "没有这个页面", text: "地址可能写错了，或者页面已经移走。", back: "回到首页" },
} as const;

/** The same shape with other texts. */
export type Texts<T> = T extends string ? string : { readonly [K in keyof T]: Texts<T[K]> };

/** The texts that all pages share, in one language. */
export type Copy = Texts<typeof zh>;

const en: Copy = {
  skip: "Skip to content",
  language: "Language",
  nav: { label: "Main", signIn: "Sign in" },
  foot: { source: "Source", contact: "Contact" },
  nickname: "Your nickname",
  signIn: "Sign in with WeChat",
  signOut: "Sign out",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Please copy it manually",
  unreached: "This site could not be reached. Please check your connection.",
  again: "Try again",
  outdated: "The site has been updated, and this page is out of date.",
  reload: "Reload this page",
  unnamed: "User without a nickname",
  next: {
    title: "One step left: set up WeChat login",
    text: "This site has no WeChat credentials yet, so nobody can sign in. Its administrator needs to set these environment variables: in .env.local on a developer's machine, and otherwise where the site is deployed. AUTH_URL is not needed on Vercel.",
    variables: "The environment variables that WeChat login needs",
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

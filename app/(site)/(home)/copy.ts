import type { Language, Texts } from "@/lib/site";

const zh = {
  hero: { first: "扫一扫，", before: "就", marked: "登录", after: "了。" },
  lead: "给 Next.js 的微信登录：自己的 NextAuth 提供方，昵称和头像由服务端组件渲染，还有一个不用申请、不用联网的沙盒。拿去改成你的网站。",
  qr: "在网页里扫码",
  facts: [
    ["2", "次微信调用"],
    ["0", "个第三方脚本"],
    ["11", "种失败，各有说明"],
  ],
  preview: {
    caption: "登录以后，这里是你。",
    name: "你的昵称",
    id: "你在本站的 id",
  },
  steps: {
    title: "登录分五步",
    list: [
      ["点按钮", "服务器生成一次性的 state，密封在 Cookie 里。"],
      ["扫码确认", "浏览器到微信的页面，手机上点「允许」。"],
      ["带回 code", "先核对 state，再相信别的参数。"],
      ["换取凭证", "服务器用 code 换 access_token，再取 userinfo。"],
      ["完成", "会话里只有 id、昵称和头像；凭证密封起来，只有服务器能打开。"],
    ],
    more: "看每一步真正运行的代码",
  },
  start: {
    title: "两条命令就能开始",
    run: "安装并运行，完整的登录马上就能用，不用账号、密钥和网络：",
    test: "跑完所有测试，没有浏览器时会自己安装一个：",
  },
  read: {
    title: "接着读",
    guide: ["指南", "登录怎样工作，怎样上线，大家常问什么。"],
    errors: ["错误码", "微信的每个 errcode：意思、原因和办法。"],
    source: ["源码", "测试齐全，一个文件一个概念，拿去就能改。"],
  },
  signedIn: {
    title: "你已登录。",
    lead: "昵称和头像来自 userinfo，由服务端组件在这次请求里渲染。线指着它们原来的字段。",
    card: "你的名片，每一部分都标着它来自哪个字段",
    more: "查看我的登录",
  },
} as const;

/** The texts of the home page in one language. */
export type HomeCopy = Texts<typeof zh>;

const en: HomeCopy = {
  hero: { first: "Scan it, and", before: "you are ", marked: "in", after: "." },
  lead: "Sign in with WeChat for Next.js: a NextAuth provider of its own, nickname and avatar rendered by server components, and a sandbox that needs no account and no network. Take it and make it your site.",
  qr: "Scan on this site",
  facts: [
    ["2", "calls to WeChat"],
    ["0", "third-party scripts"],
    ["11", "failures, all explained"],
  ],
  preview: {
    caption: "Once you have signed in, this is you.",
    name: "Your nickname",
    id: "your id on this site",
  },
  steps: {
    title: "A login in five steps",
    list: [
      ["Click", "The server makes a state that works once and seals it in a cookie."],
      ["Scan and confirm", "The browser goes to WeChat's page, and you tap Allow on the phone."],
      ["Bring back a code", "The state is checked before anything else is believed."],
      ["Exchange it", "The server trades the code for an access_token and reads userinfo."],
      ["Done", "The session has id, nickname and avatar. The tokens are sealed, and only the server opens them."],
    ],
    more: "Read the code that runs in each step",
  },
  start: {
    title: "Two commands to start",
    run: "Install and run. The complete login works at once, without an account, keys or a network:",
    test: "Run every test. A browser is installed where there is none:",
  },
  read: {
    title: "Read on",
    guide: ["Guide", "How the login works, how to go live, and what people ask."],
    errors: ["Errcodes", "Every errcode of WeChat's: its meaning, its cause and its remedy."],
    source: ["Source", "Fully tested, one concept a file, made to be changed."],
  },
  signedIn: {
    title: "You are signed in.",
    lead: "The nickname and the avatar come from userinfo. A server component rendered them in this request, and the lines lead to the fields that they were.",
    card: "Your card, with the field that each part of it came from",
    more: "See my login",
  },
};

/** The texts of the home page. */
export const COPY: Readonly<Record<Language, HomeCopy>> = { "zh-CN": zh, en };

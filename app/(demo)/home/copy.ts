import { FAILURES } from "@/lib/auth";
import type { Language, Texts } from "@/lib/site";

const zh = {
  facts: [
    ["2", "次微信调用"],
    ["0", "个第三方脚本"],
    [String(FAILURES.length), "种失败，各有说明"],
  ],
  card: {
    caption: "登录以后，这里就是你。",
    id: "你在本站的 id",
    lines: "由服务端组件在本次请求中渲染，连线标出了它们在 userinfo 里的字段。",
  },
  steps: {
    title: "登录分五步",
    list: [
      ["点按钮", "服务器生成一次性的 state，签名后放进 Cookie。"],
      ["扫码确认", "浏览器跳转到微信的页面，在手机上点「允许」。"],
      ["带回 code", "先核对 state，通过以后才处理其他参数。"],
      ["换取凭证", "服务器用 code 换取 access_token，再读取 userinfo。"],
      ["完成", "会话里只有 id、昵称和头像；凭证另外密封，只有服务器能打开。"],
    ],
    more: "看每一步实际运行的代码",
  },
  start: {
    title: "两条命令就能开始",
    run: "安装并启动，马上就能走完整个登录流程，不需要账号、密钥和网络：",
    test: "运行全部测试，没有浏览器时会自动安装：",
  },
  read: {
    title: "继续阅读",
    guide: ["指南", "登录的原理、上线的步骤和常见问题。"],
    errors: ["错误码", "微信登录的每个 errcode：含义、原因和处理办法。"],
    source: ["源码", "测试齐全，一个文件只讲一个概念，拿去就能改。"],
  },
} as const;

/** The texts of the demo on the home page, in one language. */
export type HomeCopy = Texts<typeof zh>;

const en: HomeCopy = {
  facts: [
    ["2", "calls to WeChat"],
    ["0", "third-party scripts"],
    [String(FAILURES.length), "failures, all explained"],
  ],
  card: {
    caption: "After you sign in, this is you.",
    id: "your id on this site",
    lines: "A server component rendered it in this request. The lines lead to the fields of userinfo.",
  },
  steps: {
    title: "A login in five steps",
    list: [
      ["Click", "The server creates a state that works only once, and keeps it in a signed cookie."],
      ["Scan and confirm", "The browser goes to WeChat's page, and you tap Allow on your phone."],
      ["Return with a code", "The server checks the state before it uses any other parameter."],
      ["Exchange the code", "The server exchanges the code for an access_token and reads userinfo."],
      [
        "Done",
        "The session has your id, nickname and avatar. The tokens are sealed, and only the server can open them.",
      ],
    ],
    more: "Read the code of each step",
  },
  start: {
    title: "Two commands to start",
    run: "Install and run. The complete login works right away, without an account, keys or a network:",
    test: "Run all tests. If there is no browser, one is installed:",
  },
  read: {
    title: "Keep reading",
    guide: ["Guide", "How the login works, how to go live, and common questions."],
    errors: ["Error codes", "Every errcode of WeChat login: its meaning, its cause and its remedy."],
    source: ["Source", "Fully tested, one concept per file, easy to change."],
  },
};

/** The texts of the demo on the home page. */
export const COPY: Readonly<Record<Language, HomeCopy>> = { "zh-CN": zh, en };

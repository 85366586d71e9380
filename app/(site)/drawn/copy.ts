import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "你的登录，画出来",
  total: "机器一共用了",
  comma: "，",
  stop: "。",
  visitor: "不算你扫码和确认的",
  table: "用表格看同样的内容",
  from: "从",
  to: "到",
  message: "内容",
  time: "用时",
  start: "从这里算起",
  included: "计入上一步",
  browser: "浏览器",
  site: "网站",
  wechat: "微信",
  sandbox: "沙盒",
  click: "点「微信登录」",
  prepared: "state，密封在 Cookie 里",
  scan: "扫码，点「允许」",
  returned: "code 和 state",
  callback: "回调，先核对 state",
  done: "会话、昵称和头像",
  ms: "毫秒",
  s: "秒",
} as const;

/** The texts of the drawing in one language. */
export type DrawnCopy = Texts<typeof zh>;

const en: DrawnCopy = {
  title: "Your login, drawn",
  total: "The machines took",
  comma: ", ",
  stop: ".",
  visitor: "besides your own",
  table: "The same as a table",
  from: "From",
  to: "To",
  message: "Message",
  time: "Took",
  start: "the clock starts",
  included: "part of the step before",
  browser: "Browser",
  site: "This site",
  wechat: "WeChat",
  sandbox: "Sandbox",
  click: "Click on the button",
  prepared: "state, sealed in a cookie",
  scan: "Scan, tap Allow",
  returned: "code and state",
  callback: "Callback: state checked",
  done: "Session, name, avatar",
  ms: "ms",
  s: "s",
};

/** The texts of the drawing. */
export const COPY: Readonly<Record<Language, DrawnCopy>> = { "zh-CN": zh, en };

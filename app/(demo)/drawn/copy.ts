import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "这次登录的时序图",
  total: "系统一共用时",
  comma: "，",
  stop: "。",
  visitor: "不包括你扫码和确认的",
  table: "用表格查看",
  from: "从",
  to: "到",
  message: "内容",
  time: "用时",
  start: "开始计时",
  included: "计入上一步",
  browser: "浏览器",
  site: "网站",
  wechat: "微信",
  click: "点「微信登录」",
  prepared: "state，在签名的 Cookie 里",
  scan: "扫码，点「允许」",
  allow: "点「允许」",
  silent: "静默授权",
  returned: "code 和 state",
  callback: "回调，先核对 state",
  done: "会话、昵称和头像",
  session: "会话",
  ms: "毫秒",
  s: "秒",
} as const;

/** The texts of the diagram in one language. */
export type DrawnCopy = Texts<typeof zh>;

const en: DrawnCopy = {
  title: "Your login as a sequence diagram",
  total: "The servers took",
  comma: ", ",
  stop: ".",
  visitor: "not counting your own",
  table: "View as a table",
  from: "From",
  to: "To",
  message: "Message",
  time: "Time",
  start: "clock starts",
  included: "part of the previous step",
  browser: "Browser",
  site: "This site",
  wechat: "WeChat",
  click: "Click the button",
  prepared: "state, in a signed cookie",
  scan: "Scan, tap Allow",
  allow: "Tap Allow",
  silent: "Silent consent",
  returned: "code and state",
  callback: "Callback: state checked",
  done: "Session, name, avatar",
  session: "Session",
  ms: "ms",
  s: "s",
};

/** The texts of the diagram. */
export const COPY: Readonly<Record<Language, DrawnCopy>> = { "zh-CN": zh, en };

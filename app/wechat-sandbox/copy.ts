import type { Language, Texts } from "@/lib/site";

const zh = {
  notice: "这是沙盒，不是微信。",
  more: "了解沙盒",
  next: "如果只做演示，不需要凭证，改为设置这些变量：",
  nextVariables: "沙盒需要的环境变量",
  silent: {
    text: "静默登录（snsapi_base）不会问你，网站只知道你是谁，没有昵称和头像。只有沙盒同时提供两种登录。",
    button: "静默登录",
  },
  noScan: "沙盒不用扫码：点上面的按钮，选一个人即可，在手机上也一样。接上真实的微信以后，手机浏览器里只有下面这一段。",
  login: {
    lead: "现在是沙盒：选一个虚构的人物，点「允许」，就会回到这里。",
    inside: "现在是沙盒：选一个虚构的人物，点「允许」，就会回到这里。",
    qr: {
      title: "在这一页登录",
      frame: "沙盒的二维码",
      show: "显示二维码",
      renew: "换一个二维码",
      again: "再试一次",
      idle: "打开以后选一个人，或者用手机扫码。",
      loading: "正在打开沙盒……",
      ready: "选一个人，再点「允许」。",
      late: "沙盒没有出来？",
      orElse: "，或者在整页里登录。",
      expired: "二维码已过期，有效期只有十分钟。",
    },
  },
} as const;

const en: Texts<typeof zh> = {
  notice: "Sandbox, not WeChat.",
  more: "About the sandbox",
  next: "For a demo without credentials, set these instead:",
  nextVariables: "The environment variables that the sandbox needs",
  silent: {
    text: "A silent sign-in (snsapi_base) asks you nothing. The site learns who you are, but no nickname and no avatar. Only the sandbox offers both.",
    button: "Sign in silently",
  },
  noScan:
    "The sandbox needs no scan. Use the button above and choose a person, on a phone, too. With the real WeChat, a phone's browser shows only what is below.",
  login: {
    lead: "This is the sandbox. Choose a fictional person and click Allow. Then you return here.",
    inside: "This is the sandbox. Choose a fictional person and click Allow. Then you return here.",
    qr: {
      title: "Sign in on this page",
      frame: "Sandbox QR code",
      show: "Show the QR code",
      renew: "Get a new QR code",
      again: "Try again",
      idle: "Open it and choose a person, or scan it with your phone.",
      loading: "Opening the sandbox…",
      ready: "Choose a person, then click Allow.",
      late: "Sandbox not showing? ",
      orElse: ", or sign in on the full page.",
      expired: "The QR code has expired. It is valid for ten minutes only.",
    },
  },
};

/** What the site says about the sandbox. `login` takes the place of texts of the login page. */
export const SANDBOX_COPY: Readonly<Record<Language, Texts<typeof zh>>> = { "zh-CN": zh, en };

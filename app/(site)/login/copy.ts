import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "登录",
  lead: "用微信扫一扫，在手机上点「允许」，就会回到这里。",
  sandboxLead: "现在是沙盒：选一个虚构的人物，点「允许」，就会回到这里。",
  privacy: "网站会得到你的昵称、头像和 openid；应用绑定了开放平台账号时，还有 unionid。",
  again: "再试一次",
  returnTo: "登录后会回到",
  ended: "为了安全，你已经退出登录。",
  unknown: {
    title: "登录没有完成",
    why: "登录过程中出了问题，原因不明。",
    remedy: "请再试一次；如果总是这样，请联系网站管理员。",
  },
  qr: {
    title: "在这一页扫码",
    frame: "微信登录的二维码",
    show: "显示二维码",
    renew: "换一个二维码",
    again: "再试一次",
    idle: "点开以前，什么都不会发给微信。",
    loading: "正在打开二维码……",
    ready: "用微信扫一扫，再在手机上点「允许」。",
    late: "二维码没有出来？",
    orElse: "，或用整页扫码。",
    expired: "二维码过期了。每一个只在十分钟内有效。",
  },
  sandboxQr: {
    title: "在这一页登录",
    frame: "沙盒的二维码",
    show: "显示二维码",
    renew: "换一个二维码",
    again: "再试一次",
    idle: "点开以后选一个人，或者用手机扫码。",
    loading: "正在打开沙盒……",
    ready: "选一个人，再点「允许」。",
    late: "沙盒没有出来？",
    orElse: "，或用整页登录。",
    expired: "二维码过期了。每一个只在十分钟内有效。",
  },
  phone: {
    title: "这部手机扫不了自己的屏幕",
    computer: "请在电脑上打开下面的地址，再用手机上的微信扫码。",
    otherwise: "手边还有一部手机的话，也可以点上面的按钮，用那部手机来扫。",
  },
  wechat: {
    title: "微信里不能登录网站",
    computer: "微信扫不了自己屏幕上的二维码。请在电脑上打开下面的地址，再用微信扫码。",
    otherwise: "也可以点右上角的「⋯」，选「在浏览器打开」，然后用另一部手机来扫。",
  },
  noScan: "沙盒不用扫码：点上面的按钮，选一个人就行，在手机上也一样。",
} as const;

/** The texts of the page in one language. */
export type LoginCopy = Texts<typeof zh>;

const en: LoginCopy = {
  title: "Sign in",
  lead: "Scan a QR code with WeChat and tap Allow on your phone. Then you are back here.",
  sandboxLead: "This is the sandbox: choose an invented person and click Allow. Then you are back here.",
  privacy:
    "The site gets your nickname, your avatar and your openid, and your unionid where the application is bound to an Open Platform account.",
  again: "Try again",
  returnTo: "Afterwards you return to",
  ended: "To be safe, you were signed out.",
  unknown: {
    title: "The sign-in did not finish",
    why: "Something went wrong on the way, and the reason is not known.",
    remedy: "Please try again. If it keeps happening, tell the administrator of this site.",
  },
  qr: {
    title: "Scan it on this page",
    frame: "QR code of the WeChat login",
    show: "Show the QR code",
    renew: "Get a new QR code",
    again: "Try again",
    idle: "Nothing goes to WeChat before you ask.",
    loading: "Opening the QR code…",
    ready: "Scan it with WeChat, then tap Allow on your phone.",
    late: "The code did not appear? ",
    orElse: ", or scan it on the full page.",
    expired: "The code has expired. Each is good for ten minutes.",
  },
  sandboxQr: {
    title: "Sign in on this page",
    frame: "QR code of the sandbox",
    show: "Show the QR code",
    renew: "Get a new QR code",
    again: "Try again",
    idle: "Open it and choose a person, or scan it with a phone.",
    loading: "Opening the sandbox…",
    ready: "Choose a person, then click Allow.",
    late: "The sandbox did not appear? ",
    orElse: ", or sign in on the full page.",
    expired: "The code has expired. Each is good for ten minutes.",
  },
  phone: {
    title: "This phone cannot scan its own screen",
    computer: "Please open this address on a computer, and scan the code there with WeChat on your phone.",
    otherwise: "If you have another phone at hand, use the button and scan with that one.",
  },
  wechat: {
    title: "Inside WeChat you cannot sign in to a website",
    computer:
      "WeChat cannot scan a code on its own screen. Please open this address on a computer, and scan the code there.",
    otherwise: "Or tap ⋯ in the top right corner, choose “Open in browser”, and scan with another phone.",
  },
  noScan: "The sandbox needs no scan: press the button and choose a person, on a phone as anywhere.",
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, LoginCopy>> = { "zh-CN": zh, en };

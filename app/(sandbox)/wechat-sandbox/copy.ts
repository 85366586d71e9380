import type { Language } from "@/lib/sandbox";

/** Everything that the sandbox says in one language. */
export interface SandboxCopy {
  /** The link to the same page in the other language, named in that language. */
  readonly otherLanguage: string;
  readonly aboutLink: string;
  readonly index: {
    readonly title: string;
    readonly lead: string;
    readonly start: string;
    readonly startLink: string;
    readonly people: string;
    readonly peopleText: string;
    readonly api: string;
    readonly apiText: string;
  };
  readonly chooser: {
    readonly title: (host: string) => string;
    readonly lead: string;
    readonly qr: string;
    readonly qrText: string;
    readonly request: string;
    readonly requestText: string;
    readonly empty: string;
    readonly phone: string;
    readonly ask: (host: string) => string;
    readonly who: string;
    readonly allow: string;
    readonly refuse: string;
    readonly otherRefusals: string;
    readonly otherRefusalsText: string;
    readonly refuseState: string;
    readonly refuseAuthdeny: string;
  };
  readonly embedded: { readonly failed: string };
  readonly cancelled: {
    readonly title: string;
    readonly text: string;
    readonly back: string;
    readonly site: string;
  };
  readonly problem: {
    readonly label: string;
    readonly wechatSays: string;
    readonly remedy: string;
    readonly received: string;
    readonly expected: string;
    readonly nothing: string;
    readonly once: string;
    readonly site: string;
  };
}

const COPY: Readonly<Record<Language, SandboxCopy>> = {
  "zh-CN": {
    otherLanguage: "English",
    aboutLink: "沙盒是什么",
    index: {
      title: "这里不是微信，是它的替身。",
      lead: "沙盒按微信网站登录的协议作答。没有账号、没有密钥、没有网络，也能把登录从头走到尾。",
      start: "从网站的登录按钮开始。浏览器会来到沙盒，选一个人，再回到网站。",
      startLink: "回到网站",
      people: "手机里的人",
      peopleText: "每个人都是网站应该处理好的一种情况。他们和他们的头像都是虚构的。",
      api: "接口",
      apiText: "路径、参数、错误码都和微信的一样，只是前面多了一段。沙盒的 AppID 和 AppSecret 是公开的。",
    },
    chooser: {
      title: (host) => `登录 ${host}`,
      lead: "真的微信会在这里等你扫码。沙盒替你准备好了手机。",
      qr: "二维码，内容是本页的地址",
      qrText: "二维码是真的，内容是本页的地址。",
      request: "网站的请求",
      requestText: "已经按微信的规则检查过，五项都对。",
      empty: "空",
      phone: "沙盒里的手机",
      ask: (host) => `${host} 想知道你的昵称和头像`,
      who: "用谁的身份登录？",
      allow: "允许",
      refuse: "拒绝",
      otherRefusals: "拒绝的另外两种样子",
      otherRefusalsText: "现在的微信在拒绝后不会跳转。以前的版本会，网站最好都能认出来。",
      refuseState: "只带 state 跳回",
      refuseAuthdeny: "带 code=authdeny 跳回",
    },
    embedded: { failed: "沙盒没有收到你的决定，请再点一次。" },
    cancelled: {
      title: "你已取消此次登录",
      text: "微信会停在自己的页面上，不跳转，网站也收不到任何消息。",
      back: "重新选择",
      site: "回到网站",
    },
    problem: {
      label: "沙盒没有接受这个请求",
      wechatSays: "微信的原话",
      remedy: "怎么改",
      received: "收到",
      expected: "应为",
      nothing: "没有收到",
      once: "只出现一次",
      site: "回到网站",
    },
  },
  en: {
    otherLanguage: "中文",
    aboutLink: "What the sandbox is",
    index: {
      title: "This is not WeChat. It stands in for it.",
      lead: "The sandbox answers by the protocol of WeChat's website login. With no account, no keys and no network, the whole login works from beginning to end.",
      start:
        "Start from the site's own login button. The browser comes to the sandbox, you choose a person, and it goes back to the site.",
      startLink: "Back to the site",
      people: "The people on the phone",
      peopleText: "Each of them is a case that a site has to get right. They and their avatars are invented.",
      api: "The API",
      apiText:
        "Paths, parameters and error codes are WeChat's; only a prefix is added. The sandbox's AppID and AppSecret are public.",
    },
    chooser: {
      title: (host) => `Sign in to ${host}`,
      lead: "Here the real WeChat would wait for your scan. The sandbox brings the phone along.",
      qr: "QR code that holds the address of this page",
      qrText: "The QR code is real: it holds the address of this page.",
      request: "What the site asks",
      requestText: "Checked by WeChat's rules, and all five are right.",
      empty: "empty",
      phone: "The sandbox's phone",
      ask: (host) => `${host} would like to know your nickname and avatar`,
      who: "Who are you this time?",
      allow: "Allow",
      refuse: "Refuse",
      otherRefusals: "Two other ways to refuse",
      otherRefusalsText:
        "Today's WeChat does not redirect after a refusal. Earlier versions did, and a site should understand them all.",
      refuseState: "Return with the state only",
      refuseAuthdeny: "Return with code=authdeny",
    },
    embedded: { failed: "The sandbox did not get your decision. Please press once more." },
    cancelled: {
      title: "You cancelled this login",
      text: "WeChat stays on its own page, does not redirect, and the site hears nothing.",
      back: "Choose again",
      site: "Back to the site",
    },
    problem: {
      label: "The sandbox did not accept this request",
      wechatSays: "In WeChat's words",
      remedy: "What to do",
      received: "Received",
      expected: "Expected",
      nothing: "nothing",
      once: "exactly one",
      site: "Back to the site",
    },
  },
};

/** The sandbox's texts in a language. */
export function copyFor(language: Language): SandboxCopy {
  return COPY[language];
}

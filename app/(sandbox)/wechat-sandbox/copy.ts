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
  },
};

/** The sandbox's texts in a language. */
export function copyFor(language: Language): SandboxCopy {
  return COPY[language];
}

import "server-only";
import { SANDBOX_APP_ID } from "./app";
import type { PersonSlug } from "./cast";
import type { Language } from "./language";
import type { QrConnectParameter, QrConnectProblemKind } from "./qrconnect";

/** What a problem's text speaks of. */
interface ProblemFacts {
  readonly origin: string;
  readonly parameter: QrConnectParameter;
}

interface ProblemCopy {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

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
  readonly confirm: { readonly foreign: string; readonly incomplete: string };
  readonly people: Readonly<Record<PersonSlug, string>>;
  readonly problems: Readonly<Record<QrConnectProblemKind, (facts: ProblemFacts) => ProblemCopy>>;
}

/** The words on WeChat's own error page, where they are known: they are what people search for. */
export const WECHAT_SAYS: Readonly<Record<QrConnectProblemKind, string | undefined>> = {
  repeated: undefined,
  appid: "AppID 参数错误",
  redirect_uri_not_absolute: "redirect_uri 参数错误",
  redirect_uri_foreign: "redirect_uri 参数错误",
  redirect_uri_path: undefined,
  redirect_uri_fragment: "redirect_uri 参数错误",
  response_type: undefined,
  scope: "Scope 参数错误或没有 Scope 权限",
  state: undefined,
};

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
    confirm: {
      foreign: "这个表单不是从本站的页面提交的，所以没有处理。请从网站的登录按钮重新开始。",
      incomplete: "表单里缺少人物或决定，或者它们不对。请回到上一页，选一个人，再点一次按钮。",
    },
    people: {
      lin: "普通账号，什么都有",
      teahouse: "很长的昵称，带表情符号",
      layla: "从右往左写的昵称",
      newcomer: "没有设置过昵称和头像",
      zhou: "没有 unionid，只能靠 openid 认人",
    },
    problems: {
      repeated: ({ parameter }) => ({
        title: `${parameter} 出现了不止一次`,
        why: "同名的参数只能有一个，否则不知道该听谁的。",
        remedy: `拼地址的代码里有两处加了 ${parameter}，去掉一处。`,
      }),
      appid: () => ({
        title: "AppID 参数错误",
        why: "沙盒里只有一个应用，appid 缺失，或者不是它的。",
        remedy: `沙盒模式下请用 ${SANDBOX_APP_ID}。如果你在用真的 AppID，说明网站已经配置好，应当跳转到 open.weixin.qq.com。`,
      }),
      redirect_uri_not_absolute: ({ origin }) => ({
        title: "redirect_uri 参数错误",
        why: "redirect_uri 缺失，或者不是以 http:// 或 https:// 开头的完整地址。",
        remedy: `传完整的地址，例如 ${origin}/api/auth/callback/wechat，并且只编码一次。`,
      }),
      redirect_uri_foreign: ({ origin }) => ({
        title: "redirect_uri 参数错误",
        why: "redirect_uri 的域名和授权回调域不一致。沙盒的授权回调域就是网站自己，端口也要相同。",
        remedy: `把 redirect_uri 改成 ${origin}/api/auth/callback/wechat。如果你是从另一个地址打开网站的，请检查 AUTH_URL。`,
      }),
      redirect_uri_fragment: () => ({
        title: "redirect_uri 参数错误",
        why: "redirect_uri 里有 #。它后面的内容不会发给服务器，code 就丢了。",
        remedy: "去掉 # 和它后面的内容。#wechat_redirect 应当放在整个地址的最后，不要编码进 redirect_uri。",
      }),
      redirect_uri_path: ({ origin }) => ({
        title: "redirect_uri 不是登录的回调地址",
        why: "微信只核对域名；沙盒更严格，只把浏览器送回登录的回调地址。",
        remedy: `把 redirect_uri 改成 ${origin}/api/auth/callback/wechat。`,
      }),
      response_type: () => ({
        title: "response_type 参数错误",
        why: "网站登录只有一种回答：code。",
        remedy: "加上 response_type=code。",
      }),
      scope: () => ({
        title: "Scope 参数错误或没有 Scope 权限",
        why: "网站应用的 scope 是 snsapi_login。snsapi_base 和 snsapi_userinfo 属于公众号。",
        remedy: "用 scope=snsapi_login。有多个时用英文逗号分隔。",
      }),
      state: () => ({
        title: "state 参数错误",
        why: "微信会把 state 原样放回地址里，不做转义，所以特殊字符会破坏回调地址。",
        remedy: "state 只用 A–Z、a–z、0–9，不超过 128 个字符，例如 32 位随机字符。",
      }),
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
    confirm: {
      foreign:
        "This form was not sent by a page of this site, so nothing was done. Start again from the site's login button.",
      incomplete:
        "The form has no person or no decision, or not one that exists. Go back, choose a person and press a button.",
    },
    people: {
      lin: "An ordinary account with everything",
      teahouse: "A very long nickname with emoji",
      layla: "A nickname written from right to left",
      newcomer: "Never chose a nickname or an avatar",
      zhou: "Has no unionid; only the openid tells who it is",
    },
    problems: {
      repeated: ({ parameter }) => ({
        title: `There is more than one ${parameter}`,
        why: "A parameter may come once only, or nobody knows which one counts.",
        remedy: `Two places in the code that builds the address add ${parameter}. Remove one of them.`,
      }),
      appid: () => ({
        title: "The AppID is wrong",
        why: "The sandbox has one application, and the appid is missing or not that application's.",
        remedy: `Use ${SANDBOX_APP_ID} with the sandbox. If you have a real AppID, the site is set up and should go to open.weixin.qq.com instead.`,
      }),
      redirect_uri_not_absolute: ({ origin }) => ({
        title: "The redirect_uri is not an address",
        why: "The redirect_uri is missing, or does not begin with http:// or https://.",
        remedy: `Send the full address, for example ${origin}/api/auth/callback/wechat, and encode it once.`,
      }),
      redirect_uri_foreign: ({ origin }) => ({
        title: "The redirect_uri leads to another site",
        why: "Its host is not the registered callback domain. The sandbox's callback domain is the site itself, with the same port.",
        remedy: `Let the redirect_uri be ${origin}/api/auth/callback/wechat. If you opened the site at another address, look at AUTH_URL.`,
      }),
      redirect_uri_fragment: () => ({
        title: "The redirect_uri contains a #",
        why: "What follows a # is never sent to a server, so the code would be lost.",
        remedy:
          "Remove the # and what follows it. #wechat_redirect belongs at the end of the whole address, not inside the redirect_uri.",
      }),
      redirect_uri_path: ({ origin }) => ({
        title: "The redirect_uri is not the login's callback",
        why: "WeChat compares the host alone. The sandbox is stricter, and sends the browser nowhere but to the callback.",
        remedy: `Let the redirect_uri be ${origin}/api/auth/callback/wechat.`,
      }),
      response_type: () => ({
        title: "The response_type is wrong",
        why: "The website login has one kind of answer: a code.",
        remedy: "Add response_type=code.",
      }),
      scope: () => ({
        title: "The scope is wrong",
        why: "A website application's scope is snsapi_login. snsapi_base and snsapi_userinfo belong to official accounts.",
        remedy: "Use scope=snsapi_login. Several scopes are separated by commas.",
      }),
      state: () => ({
        title: "The state is wrong",
        why: "WeChat puts the state back into the address as it is, unescaped, so special characters would break the callback.",
        remedy: "Use only A–Z, a–z and 0–9, at most 128 of them: 32 random ones, for example.",
      }),
    },
  },
};

/** The sandbox's texts in a language. */
export function copyFor(language: Language): SandboxCopy {
  return COPY[language];
}

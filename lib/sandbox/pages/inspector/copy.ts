import type { Language } from "../../language.ts";

/** The parts of the inspector, in their order. */
export const SECTIONS = ["requests", "cast", "faults", "applications", "projects", "surface"] as const;

export type Section = (typeof SECTIONS)[number];

const zh = {
  title: "这里不是微信，是它的替身。",
  lead: "沙盒按微信网站登录的协议应答：没有账号、没有密钥、没有网络，也能走完整个登录流程。从网站的登录按钮开始，浏览器会来到沙盒，你选一个人，浏览器再回到网站。",
  // Where the sandbox is part of no site.
  leadAlone:
    "沙盒按微信网站登录的协议应答：没有账号、没有密钥、没有网络，也能走完整个登录流程。把你的项目里的两个域名换成沙盒的地址，再点你自己的登录按钮。",
  startLink: "回到网站去登录",
  contents: "目录",
  emptyNickname: "没有昵称",
  editing: "在手机页面上点「允许」之前，还可以修改昵称、头像和 unionid。",
  sections: {
    requests: {
      title: "最近的请求",
      text: "每个请求的内容、结果和原因。最新的在最上面，最多保留 50 条，保留一小时；code、token、openid 和密钥只显示前几位。",
    },
    cast: {
      title: "手机里的人",
      text: "每个人都是网站应该处理好的一种情况。人物和头像都是虚构的。",
    },
    faults: {
      title: "会出什么错",
      text: "在手机页面上选一个场景，再点「允许」，这次登录就会这样出错。数字表示在哪一步出错：",
    },
    applications: {
      title: "应用",
      text: "AppID 和 AppSecret 都是公开的，只在沙盒里有效。授权页总是拒绝最后四个，用来模拟这几种情况。",
    },
    projects: {
      title: "接入别的项目",
      text: "把两个域名换成沙盒的地址，AppID 和 AppSecret 也换成沙盒的，其他不用改，任何语言都一样。",
    },
    surface: {
      title: "地址对照",
      text: "路径、参数和错误码都和微信一样，只有域名不同。",
    },
  },
  requests: {
    reload: "刷新",
    parameters: (count: number) => `${count} 个参数`,
    earlier: (count: number) => `更早的 ${count} 条`,
    empty: "还没有请求。从网站登录一次，或者让你的项目调用一次接口，再刷新这一页。",
    unavailable: "沙盒的存储没有回应，所以读不到请求。请检查 Redis，再刷新这一页。",
    publicDemo: "这是公开的演示，沙盒不记录访客的请求。在自己的电脑上运行时，这里会列出最近的请求。",
    ok: "ok",
    error: "出错",
    scenario: "场景",
  },
  faults: {
    stages: "在哪一步出错",
    otherwise:
      "其他错误码不用场景，由真正的原因产生：code 换两次是 40163，过十分钟再换是 42003，AppSecret 写错是 40125，用了另一个应用的 AppSecret 是 40001。在手机上还可以选三种拒绝方式，或者让二维码过期。",
    publicDemo: "公开的演示里没有「响应很慢」和「响应特别大」。",
  },
  applications: {
    website: "网站应用。在二维码页登录，scope 是 snsapi_login。",
    official_account: "公众号（服务号）。在微信里打开授权页，scope 是 snsapi_base 或 snsapi_userinfo。",
  },
  projects: {
    callbacks:
      "redirect_uri 的来源要先登记：在沙盒所在项目的 .env.local 里加上这一行，多个来源用空格隔开，只接受本机和局域网的来源。",
    // The same where the sandbox is part of no site.
    callbacksAlone: "redirect_uri 的来源要先登记：启动沙盒时用下面的选项，可以重复。只接受本机和局域网的来源。",
    publicDemo: "公开的演示只会跳转回它自己。要接入别的项目，请在自己的电脑上运行沙盒。",
    accepted: "现在接受：",
    snippets: "几个常用的库",
  },
};

const en: typeof zh = {
  title: "This is not WeChat, but its stand-in.",
  lead: "The sandbox follows the protocol of WeChat's website login, so the whole login works without an account, keys or a network connection. Start with the site's own login button: the browser comes here, you choose a person, and the browser returns to the site.",
  leadAlone:
    "The sandbox follows the protocol of WeChat's website login, so the whole login works without an account, keys or a network connection. Replace two hosts in your project with the sandbox's URL, and use your own login button.",
  startLink: "Sign in on the site",
  contents: "Contents",
  emptyNickname: "no nickname",
  editing: "On the phone's page you can change nickname, avatar and unionid before you allow.",
  sections: {
    requests: {
      title: "The last requests",
      text: "Each request, its answer and the reason. The newest comes first. At most 50 are kept, for an hour. Only the beginning of codes, tokens, openids and secrets is shown.",
    },
    cast: {
      title: "The people on the phone",
      text: "Each of them is a case that a site has to handle. The people and their avatars are fictional.",
    },
    faults: {
      title: "What can go wrong",
      text: "Choose a scenario on the phone's page, then allow, and this login goes wrong in that way. The numbers name the step:",
    },
    applications: {
      title: "Applications",
      text: "AppIDs and AppSecrets are public, and work only in the sandbox. Authorize pages refuse the last four, so that you can see these cases.",
    },
    projects: {
      title: "Another project",
      text: "Replace two hosts with the sandbox's URL, and your AppID and AppSecret with the sandbox's. Change nothing else, in any language.",
    },
    surface: {
      title: "URLs",
      text: "Paths, parameters and error codes are WeChat's. Only the hosts differ.",
    },
  },
  requests: {
    reload: "Reload",
    parameters: (count) => (count === 1 ? "1 parameter" : `${count} parameters`),
    earlier: (count) => `${count} earlier`,
    empty: "There are no requests yet. Sign in on the site, or let your project call the API, then reload this page.",
    unavailable:
      "The sandbox's store does not answer, so the requests cannot be read. Check Redis, then reload this page.",
    publicDemo:
      "This is a public demo, so the sandbox does not record its visitors' requests. On your own machine the last requests are listed here.",
    ok: "ok",
    error: "error",
    scenario: "scenario",
  },
  faults: {
    stages: "When it goes wrong",
    otherwise:
      "Other errcodes need no scenario, because they have their real cause: 40163 for a code that is exchanged twice, 42003 for a code that is ten minutes old, 40125 for a mistyped AppSecret, 40001 for another application's AppSecret. On the phone you can also choose one of three refusals, or let the QR code expire.",
    publicDemo: "A public demo has no slow or huge answers.",
  },
  applications: {
    website: "A website application. Its users sign in on the QR code page, with the scope snsapi_login.",
    official_account:
      "An official account. Its page opens inside WeChat, with the scope snsapi_base or snsapi_userinfo.",
  },
  projects: {
    callbacks:
      "The origin of a redirect_uri has to be registered: add this line to .env.local of the project that runs the sandbox. Separate several origins with spaces. Only this machine and private networks are accepted.",
    callbacksAlone:
      "The origin of a redirect_uri has to be registered: start the sandbox with this option, which may be repeated. Only this machine and private networks are accepted.",
    publicDemo:
      "A public demo sends browsers back only to itself. Run the sandbox on your own machine to use it from another project.",
    accepted: "Accepted now:",
    snippets: "Libraries",
  },
};

export const INSPECTOR_COPY: Readonly<Record<Language, typeof zh>> = { "zh-CN": zh, en };

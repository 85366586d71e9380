import type { Language } from "@/lib/sandbox";

/** The parts of the inspector, in their order. */
export const SECTIONS = ["requests", "cast", "faults", "applications", "projects", "surface"] as const;

export type Section = (typeof SECTIONS)[number];

interface InspectorCopy {
  readonly title: string;
  readonly lead: string;
  readonly startLink: string;
  readonly contents: string;
  readonly emptyNickname: string;
  readonly editing: string;
  readonly sections: Readonly<Record<Section, { readonly title: string; readonly text: string }>>;
  readonly requests: {
    readonly reload: string;
    readonly parameters: (count: number) => string;
    readonly earlier: (count: number) => string;
    readonly empty: string;
    readonly unavailable: string;
    readonly publicDemo: string;
    readonly ok: string;
    readonly error: string;
    readonly scenario: string;
  };
  readonly faults: {
    readonly stages: string;
    readonly otherwise: string;
    readonly publicDemo: string;
  };
  readonly applications: {
    readonly website: string;
    readonly officialAccount: string;
    readonly sameSecret: string;
  };
  readonly projects: {
    readonly callbacks: string;
    readonly publicDemo: string;
    readonly accepted: string;
    readonly snippets: string;
  };
}

export const INSPECTOR_COPY: Readonly<Record<Language, InspectorCopy>> = {
  "zh-CN": {
    title: "这里不是微信，是它的替身。",
    lead: "沙盒按微信网站登录的协议作答：没有账号、没有密钥、没有网络，也能把登录从头走到尾。从网站的登录按钮开始，浏览器会来到沙盒，选一个人，再回到网站。",
    startLink: "回到网站去登录",
    contents: "目录",
    emptyNickname: "没有昵称",
    editing: "在手机的页面上，点「允许」之前还可以改昵称、头像和 unionid。",
    sections: {
      requests: {
        title: "最近的请求",
        text: "谁问了什么，得到什么，为什么。最新的在最上面，最多 50 条，一小时后忘掉；code、token、openid 和密钥只留前几位。",
      },
      cast: {
        title: "手机里的人",
        text: "每个人都是网站应该处理好的一种情况。他们和他们的头像都是虚构的。",
      },
      faults: {
        title: "会出什么错",
        text: "在手机的页面上选一个场景，再点「允许」，这次登录就会这样出错。数字是出错的时候，对照这三步：",
      },
      applications: {
        title: "应用",
        text: "AppID 和 AppSecret 都是公开的，离开沙盒什么也打不开。授权页总是拒绝后四个，让你看到这几种情况。",
      },
      projects: {
        title: "接入别的项目",
        text: "把两个域名换成沙盒的地址，再换成沙盒的 AppID 和 AppSecret，别的不用改，任何语言都一样。",
      },
      surface: {
        title: "地址对照",
        text: "路径、参数、错误码都和微信的一样，只是前面多了一段。",
      },
    },
    requests: {
      reload: "刷新",
      parameters: (count) => `${count} 个参数`,
      earlier: (count) => `更早的 ${count} 条`,
      empty: "还没有请求。从网站登录一次，或者让你的项目调用一次接口，再刷新这一页。",
      unavailable: "沙盒的存储没有回应，所以读不到请求。请检查 REDIS_URL，再刷新这一页。",
      publicDemo: "这是公开的演示，沙盒不记录访客的请求。在自己的电脑上运行时，这里会列出最近的请求。",
      ok: "ok",
      error: "出错",
      scenario: "场景",
    },
    faults: {
      stages: "出错的时候",
      otherwise:
        "别的错误码不用场景，由真正的原因产生：code 换两次是 40163，等十分钟再换是 42003，AppSecret 写错是 40125，用了另一个应用的是 40001。拒绝的三种样子和二维码过期，手机上也有。",
      publicDemo: "公开的演示里没有「很慢」和「回答特别大」。",
    },
    applications: {
      website: "网站应用。在二维码页登录，scope 是 snsapi_login。",
      officialAccount: "公众号（服务号）。在微信里打开授权页，scope 是 snsapi_base 或 snsapi_userinfo。",
      sameSecret: "AppSecret 同上",
    },
    projects: {
      callbacks:
        "redirect_uri 的来源要先登记：在运行沙盒的项目的 .env.local 里加上这一行，多个来源用空格隔开，只收本机和局域网的。",
      publicDemo: "公开的演示只把浏览器送回它自己。要接入别的项目，请在自己的电脑上运行沙盒。",
      accepted: "现在接受：",
      snippets: "几个常用的库",
    },
  },
  en: {
    title: "This is not WeChat. It stands in for it.",
    lead: "The sandbox answers by the protocol of WeChat's website login, so that the whole login works with no account, no keys and no network. Start from the site's own login button: the browser comes here, you choose a person, and it goes back to the site.",
    startLink: "Sign in on the site",
    contents: "Contents",
    emptyNickname: "no nickname",
    editing: "On the phone's page, nickname, avatar and unionid can be changed before you allow.",
    sections: {
      requests: {
        title: "The last requests",
        text: "Who asked what, what they got, and why. The newest is first; at most 50 are kept, for an hour; of codes, tokens, openids and secrets only the beginning.",
      },
      cast: {
        title: "The people on the phone",
        text: "Each of them is a case that a site has to get right. They and their avatars are invented.",
      },
      faults: {
        title: "What can go wrong",
        text: "Choose a scenario on the phone's page, then allow, and this login goes wrong like that. The numbers say when, by these three steps:",
      },
      applications: {
        title: "Applications",
        text: "AppIDs and AppSecrets are public, and open nothing but the sandbox. Authorize pages refuse the last four, so that you can meet these cases.",
      },
      projects: {
        title: "Another project",
        text: "Replace two hosts by the sandbox's address, and your AppID and AppSecret by the sandbox's. Change nothing else, in any language.",
      },
      surface: {
        title: "Addresses",
        text: "Paths, parameters and error codes are WeChat's; only a prefix is added.",
      },
    },
    requests: {
      reload: "Reload",
      parameters: (count) => (count === 1 ? "1 parameter" : `${count} parameters`),
      earlier: (count) => `${count} earlier`,
      empty: "There are no requests yet. Sign in on the site, or let your project call the API, then reload this page.",
      unavailable:
        "The sandbox's store does not answer, so the requests cannot be read. Check REDIS_URL, then reload this page.",
      publicDemo:
        "This is a public demo, so the sandbox does not keep what its visitors do. On your own machine the last requests are listed here.",
      ok: "ok",
      error: "error",
      scenario: "scenario",
    },
    faults: {
      stages: "When it goes wrong",
      otherwise:
        "Other codes need no scenario, and arise from their real cause: a code that is exchanged twice is 40163, one that is ten minutes old 42003, a mistyped AppSecret 40125, another application's 40001. The three shapes of a refusal and the end of a QR code are on the phone as well.",
      publicDemo: "A public demo has no slow and no huge answers.",
    },
    applications: {
      website: "A website application. Its users sign in on the QR code page, with the scope snsapi_login.",
      officialAccount:
        "An official account. Its page opens inside WeChat, with the scope snsapi_base or snsapi_userinfo.",
      sameSecret: "the same AppSecret",
    },
    projects: {
      callbacks:
        "The origin of a redirect_uri has to be registered: add this line to .env.local of the project that runs the sandbox. Several origins have spaces between them; it takes this machine and private networks only.",
      publicDemo:
        "A public demo sends browsers back to itself only. Run the sandbox on your own machine to use it from another project.",
      accepted: "Accepted now:",
      snippets: "Libraries",
    },
  },
};

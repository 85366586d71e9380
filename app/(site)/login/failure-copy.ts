import { FAILURES, type Failure } from "@/lib/auth";
import type { Language } from "@/lib/site";

export interface FailureText {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

const COPY: Readonly<Record<Failure, Readonly<Record<Language, FailureText>>>> = {
  declined: {
    "zh-CN": {
      title: "你取消了登录",
      why: "手机上点了「拒绝」，或者没有点「允许」。",
      remedy: "本站没有得到任何信息。想登录的话，再试一次就好。",
    },
    en: {
      title: "You cancelled the sign-in",
      why: "Allow was not tapped on the phone.",
      remedy: "This site received no information about you. If you want to sign in, just try again.",
    },
  },
  expired: {
    "zh-CN": {
      title: "登录超时了",
      why: "微信给的 code 只在十分钟内有效（在微信里是五分钟），这个已经过期。",
      remedy: "请再试一次，扫码后尽快点「允许」。",
    },
    en: {
      title: "The sign-in took too long",
      why: "WeChat's code is valid for only ten minutes, or five inside WeChat, and this one has expired.",
      remedy: "Please try again, and tap Allow soon after scanning.",
    },
  },
  used: {
    "zh-CN": {
      title: "这次登录已经结束了",
      why: "每个 code 和 state 只能用一次。刷新页面、后退，或者取消以后再点「允许」，都会重复使用它们。",
      remedy: "请重新开始一次登录。",
    },
    en: {
      title: "This sign-in has already ended",
      why: "A code and a state work only once. Reloading, going back, or tapping Allow after a refusal sends them again.",
      remedy: "Please start a new sign-in.",
    },
  },
  cookies: {
    "zh-CN": {
      title: "找不到这次登录的记录",
      why: "这个浏览器里没有这次登录的 Cookie。常见原因：Cookie 被拦截、超过了十分钟、同时打开的登录页太多，或者登录是在另一个浏览器里开始的。",
      remedy: "请允许本站使用 Cookie，并在同一个浏览器里重新登录。",
    },
    en: {
      title: "This browser did not start that sign-in",
      why: "The cookie of that sign-in is missing. It may be blocked, older than ten minutes, displaced by too many open sign-ins, or in another browser.",
      remedy: "Please allow cookies for this site, and start again in the same browser.",
    },
  },
  busy: {
    "zh-CN": { title: "服务器繁忙", why: "微信或本站的服务器繁忙，没能完成这次登录。", remedy: "请稍后再试。" },
    en: {
      title: "Too busy right now",
      why: "WeChat's server or this site's server was too busy to complete the sign-in.",
      remedy: "Please try again in a little while.",
    },
  },
  unreachable: {
    "zh-CN": {
      title: "连接不上微信",
      why: "本站的服务器没有及时收到微信的响应。",
      remedy: "请稍后再试；如果一直这样，请联系网站管理员。",
    },
    en: {
      title: "WeChat could not be reached",
      why: "This site's server received no response from WeChat in time.",
      remedy: "Please try again in a little while. If it keeps happening, please tell the administrator of this site.",
    },
  },
  untrusted: {
    "zh-CN": {
      title: "无法确认对方就是微信",
      why: "微信服务器的证书没有通过本站服务器的检查，所以本站没有把登录信息发过去。",
      remedy: "请把这一页的内容告诉网站管理员。常见的原因是服务器的时间不对，或者中间有代理。",
    },
    en: {
      title: "WeChat's server could not be verified",
      why: "The certificate of WeChat's server failed this site's check, so this site sent nothing to it.",
      remedy:
        "Please tell the administrator of this site what this page says. The usual causes are a wrong clock on this site's server, and a proxy in between.",
    },
  },
  bad_answer: {
    "zh-CN": {
      title: "微信的响应有误",
      why: "微信返回的内容不完整或前后矛盾，本站没有采用。",
      remedy: "请再试一次；如果一直这样，请联系网站管理员。",
    },
    en: {
      title: "WeChat's response could not be used",
      why: "The response was incomplete or contradictory, so this site did not use it.",
      remedy: "Please try again. If it keeps happening, please tell the administrator of this site.",
    },
  },
  misconfigured: {
    "zh-CN": {
      title: "网站的微信登录没有配置好",
      why: "本站的登录设置有误，或者微信拒绝了本站的凭证或权限。这不是你的问题。",
      remedy: "请把这一页的内容告诉网站管理员。",
    },
    en: {
      title: "This site's WeChat login is not set up properly",
      why: "This site's login is set up wrongly, or WeChat refused its credentials or permissions. You did nothing wrong.",
      remedy: "Please tell the administrator of this site what this page says.",
    },
  },
  blocked: {
    "zh-CN": {
      title: "微信拦截了这次登录",
      why: "微信认为这个账号有风险，或者限制了这个账号。",
      remedy: "请在微信里查看账号状态，处理好以后再试。",
    },
    en: {
      title: "WeChat blocked this sign-in",
      why: "WeChat considers this account a risk, or has restricted it.",
      remedy: "Please check the account's status in WeChat, and try again once it is resolved.",
    },
  },
  snapshot: {
    "zh-CN": {
      title: "快照页里不能登录",
      why: "这是微信的快照页，里面的用户是虚拟的。",
      remedy: "请点页面上的「使用完整服务」，然后再登录。",
    },
    en: {
      title: "You cannot sign in on a snapshot page",
      why: "This is WeChat's snapshot of the page, and its user is virtual.",
      remedy: "Please tap “使用完整服务” (use the full service) on the page, then sign in.",
    },
  },
  rate_limited: {
    "zh-CN": {
      title: "登录太频繁了",
      why: "本站调用微信接口的次数达到了上限。",
      remedy: "请等一分钟再试；如果还不行，请明天再试，或者联系网站管理员。",
    },
    en: {
      title: "Too many sign-ins",
      why: "This site has used up its quota of calls to WeChat.",
      remedy:
        "Please wait a minute and try again. If it still fails, come back tomorrow or tell the administrator of this site.",
    },
  },
  limited: {
    "zh-CN": {
      title: "登录请求太多了",
      why: "短时间内，来自你所在网络的登录请求过多。为了保护本站，登录暂停几分钟。",
      remedy: "请等几分钟再试。",
    },
    en: {
      title: "Too many requests",
      why: "Your network has sent too many sign-in requests in a short time. To protect this site, sign-in is paused for a few minutes.",
      remedy: "Please try again in a few minutes.",
    },
  },
  refused: {
    "zh-CN": {
      title: "本站没有接受这个账号",
      why: "登录本身已经成功，但本站不允许这个账号登录。",
      remedy: "如果你认为有误，请联系网站管理员。",
    },
    en: {
      title: "This site did not accept this account",
      why: "The sign-in itself worked, but this site does not let this account in.",
      remedy: "If you think this is a mistake, please tell the administrator of this site.",
    },
  },
  failed: {
    "zh-CN": {
      title: "登录没有完成",
      why: "登录过程中出了问题，原因不明。",
      remedy: "请再试一次；如果一直这样，请联系网站管理员。",
    },
    en: {
      title: "The sign-in was not completed",
      why: "Something went wrong, and the reason is unknown.",
      remedy: "Please try again. If it keeps happening, please tell the administrator of this site.",
    },
  },
};

/** The remedy for `limited` with the time to wait, in seconds. Undefined if the text is no such number. */
export function waitCopy(seconds: unknown, language: Language): string | undefined {
  if (typeof seconds !== "string" || !/^[1-9]\d{0,3}$/.test(seconds)) return undefined;
  const minutes = Math.ceil(Number(seconds) / 60);
  if (language === "en") return `Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
  return `请等 ${minutes} 分钟再试。`;
}

/** The text for a failure's name. An unknown name is as good as `failed`. */
export function failureCopy(name: unknown, language: Language): FailureText {
  const failure = FAILURES.find((known) => known === name) ?? "failed";
  return COPY[failure][language];
}

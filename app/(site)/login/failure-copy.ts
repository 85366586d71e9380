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
      remedy: "没有任何信息给了本站。想登录的话，再试一次就好。",
    },
    en: {
      title: "You cancelled the sign-in",
      why: "On the phone, Allow was not tapped.",
      remedy: "This site has learnt nothing about you. If you want to sign in, just try again.",
    },
  },
  expired: {
    "zh-CN": {
      title: "登录超时了",
      why: "微信给的 code 只在十分钟内有效，这一个已经失效。",
      remedy: "请再试一次，扫码后尽快点「允许」。",
    },
    en: {
      title: "The sign-in took too long",
      why: "WeChat's code is only good for ten minutes, and this one no longer is.",
      remedy: "Please try again, and tap Allow soon after scanning.",
    },
  },
  used: {
    "zh-CN": {
      title: "这次登录已经结束了",
      why: "每个 code 和 state 只能用一次；重新载入、后退，或者取消以后再点「允许」，都会再次带回它们。",
      remedy: "请重新开始一次登录。",
    },
    en: {
      title: "This sign-in is over already",
      why: "A code and a state work once. Reloading, going back, or allowing after a refusal brings them again.",
      remedy: "Please start a new sign-in.",
    },
  },
  cookies: {
    "zh-CN": {
      title: "认不出是谁开始的登录",
      why: "这个浏览器里没有对应的登录 Cookie：它可能被拦截、已过十分钟、被更多的登录标签页挤掉，或者登录是在另一个浏览器里开始的。",
      remedy: "请允许本站的 Cookie，并在同一个浏览器里重新开始。",
    },
    en: {
      title: "This browser did not start that sign-in",
      why: "Its cookie is not here: it may be blocked, older than ten minutes, displaced by more open sign-ins, or in another browser.",
      remedy: "Please allow cookies for this site, and start again in one and the same browser.",
    },
  },
  busy: {
    "zh-CN": { title: "现在太忙", why: "微信或本站的服务器现在太忙，没能完成这次登录。", remedy: "请过一会儿再试。" },
    en: {
      title: "Too busy right now",
      why: "WeChat's server or this site's is too busy to finish the sign-in.",
      remedy: "Please try again in a little while.",
    },
  },
  unreachable: {
    "zh-CN": {
      title: "联系不上微信",
      why: "本站的服务器没有及时得到微信的回答。",
      remedy: "请过一会儿再试；如果总是这样，请联系网站管理员。",
    },
    en: {
      title: "WeChat could not be reached",
      why: "This site's server got no answer from WeChat in time.",
      remedy: "Please try again in a little while. If it keeps happening, tell the administrator of this site.",
    },
  },
  bad_answer: {
    "zh-CN": {
      title: "微信的回答不对",
      why: "带回来的内容不完整，或者前后矛盾，所以本站没有采用。",
      remedy: "请再试一次；如果总是这样，请联系网站管理员。",
    },
    en: {
      title: "WeChat's answer could not be used",
      why: "What came back was incomplete or contradicted itself, so this site did not believe it.",
      remedy: "Please try again. If it keeps happening, tell the administrator of this site.",
    },
  },
  misconfigured: {
    "zh-CN": {
      title: "网站的微信登录没有配置好",
      why: "微信拒绝了本站的凭证或权限，这不是你的问题。",
      remedy: "请把这一页的内容告诉网站管理员。",
    },
    en: {
      title: "This site's WeChat login is not set up properly",
      why: "WeChat refused this site's credentials or rights. It is nothing that you did.",
      remedy: "Please tell the administrator of this site what this page says.",
    },
  },
  blocked: {
    "zh-CN": {
      title: "微信阻止了这次登录",
      why: "微信认为这个账号有风险，或者限制了它。",
      remedy: "请在微信里查看账号状态，处理好以后再试。",
    },
    en: {
      title: "WeChat blocked this sign-in",
      why: "WeChat considers the account to be at risk, or has restricted it.",
      remedy: "Please look at the account's state in WeChat, and try again once it is settled.",
    },
  },
  snapshot: {
    "zh-CN": {
      title: "快照页里不能登录",
      why: "这是微信的快照页，里面的用户是虚拟的。",
      remedy: "请点页面上的「使用完整服务」，然后再登录。",
    },
    en: {
      title: "A snapshot page cannot sign in",
      why: "This is WeChat's snapshot of the page, and its user is a virtual one.",
      remedy: "Please tap “使用完整服务” (use the full service) on the page, and sign in then.",
    },
  },
  rate_limited: {
    "zh-CN": {
      title: "登录太频繁了",
      why: "本站对微信的调用达到了上限。",
      remedy: "请等一分钟再试；如果还不行，请明天再来或联系网站管理员。",
    },
    en: {
      title: "Too many sign-ins",
      why: "This site has used up its calls to WeChat.",
      remedy:
        "Please wait a minute and try again. If it still fails, come back tomorrow or tell the administrator of this site.",
    },
  },
};

/** The text for a failure's name. Undefined for anything that is no such name. */
export function failureCopy(name: unknown, language: Language): FailureText | undefined {
  const failure = FAILURES.find((known) => known === name);
  return failure && COPY[failure][language];
}

import type { AccountActionFailure } from "@/lib/account";
import type { Language } from "@/lib/site";

interface Results {
  readonly checked: string;
  readonly extended: string;
  readonly replaced: string;
  readonly changed: Readonly<Record<"nickname" | "avatar" | "both" | "nothing", string>>;
  readonly failures: Readonly<Record<AccountActionFailure, string>>;
}

/** The text for the result of an action: what happened, and after a failure what to do. */
export const REPORTS: Readonly<Record<Language, Results>> = {
  "zh-CN": {
    checked: "有效。这个 access_token 仍然可用。",
    extended: "已刷新。access_token 没有变，有效期延长了。",
    replaced: "已刷新，得到了新的 access_token。",
    changed: {
      nickname: "已更新，昵称变了。",
      avatar: "已更新，头像变了。",
      both: "已更新，昵称和头像都变了。",
      nothing: "已更新，昵称和头像都没有变。",
    },
    failures: {
      stale: "access_token 过期了。先点「刷新凭证」，再试一次。",
      expired: "凭证已经失效。请退出登录，再登录一次。",
      busy: "微信系统繁忙。请稍后再试。",
      unreachable: "没有及时收到微信的响应。请稍后再试。",
      untrusted: "微信服务器的证书没有通过检查，所以什么都没有发过去。请告诉网站管理员。",
      bad_answer: "微信的响应不完整或前后矛盾，没有采用。请再试一次。",
      misconfigured: "微信拒绝了本站的凭证或权限。请告诉网站管理员。",
      blocked: "微信限制了这个账号。请在微信里查看账号状态。",
      rate_limited: "调用微信接口太频繁了。请稍后再试；如果一直不行，请明天再试。",
      lost: "微信的凭证已经不在了。请退出登录，再登录一次。",
      signed_out: "你已经退出登录。请重新登录。",
    },
  },
  en: {
    checked: "Valid. WeChat accepts this access_token.",
    extended: "Refreshed. The access_token is the same, and is now valid for longer.",
    replaced: "Refreshed. There is a new access_token.",
    changed: {
      nickname: "Updated. The nickname has changed.",
      avatar: "Updated. The avatar has changed.",
      both: "Updated. The nickname and the avatar have changed.",
      nothing: "Updated. The nickname and the avatar have not changed.",
    },
    failures: {
      stale: "The access_token has expired. Refresh the tokens first, then try again.",
      expired: "The tokens are no longer valid. Please sign out and sign in again.",
      busy: "WeChat is too busy. Please try again in a little while.",
      unreachable: "WeChat did not respond in time. Please try again in a little while.",
      untrusted:
        "The certificate of WeChat's server failed the check, so nothing was sent. Please tell the administrator of this site.",
      bad_answer: "WeChat's response was incomplete or contradictory, so it was not used. Please try again.",
      misconfigured:
        "WeChat refused this site's credentials or permissions. Please tell the administrator of this site.",
      blocked: "WeChat has restricted this account. Please check its status in WeChat.",
      rate_limited:
        "Too many calls to WeChat. Please wait a moment and try again. If that does not help, come back tomorrow.",
      lost: "WeChat's tokens are gone. Please sign out and sign in again.",
      signed_out: "You are signed out. Please sign in again.",
    },
  },
};

import type { AccountActionFailure } from "@/lib/auth";
import type { Language } from "@/lib/site";

interface Results {
  readonly checked: string;
  readonly extended: string;
  readonly replaced: string;
  readonly changed: Readonly<Record<"nickname" | "avatar" | "both" | "nothing", string>>;
  readonly failures: Readonly<Record<AccountActionFailure, string>>;
}

/** What an action is reported as: what happened, and after a failure what to do. */
export const REPORTS: Readonly<Record<Language, Results>> = {
  "zh-CN": {
    checked: "有效。微信认得这个 access_token。",
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
      busy: "微信现在太忙。请过一会儿再试。",
      unreachable: "没有及时得到微信的回答。请过一会儿再试。",
      bad_answer: "微信的回答不完整或者前后矛盾，没有采用。请再试一次。",
      misconfigured: "微信拒绝了本站的凭证或权限。请告诉网站管理员。",
      blocked: "微信限制了这个账号。请在微信里查看账号状态。",
      rate_limited: "对微信的调用太频繁了。请等一会儿再试；如果一直不行，请明天再来。",
      lost: "微信的凭证已经不在了。请退出登录，再登录一次。",
      signed_out: "你已经退出登录。请重新登录。",
    },
  },
  en: {
    checked: "Valid. WeChat knows this access_token.",
    extended: "Refreshed. The access_token is the same and lives longer now.",
    replaced: "Refreshed, with a new access_token.",
    changed: {
      nickname: "Updated. The nickname has changed.",
      avatar: "Updated. The avatar has changed.",
      both: "Updated. Nickname and avatar have changed.",
      nothing: "Updated. Nickname and avatar are the same as before.",
    },
    failures: {
      stale: "The access_token has expired. Refresh the tokens first, then try again.",
      expired: "The tokens are void. Please sign out and sign in again.",
      busy: "WeChat is too busy. Please try again in a little while.",
      unreachable: "No answer came from WeChat in time. Please try again in a little while.",
      bad_answer: "WeChat's answer was incomplete or contradicted itself, and was not believed. Please try again.",
      misconfigured: "WeChat refused this site's credentials or rights. Please tell its administrator.",
      blocked: "WeChat restricted this account. Please look at its state in WeChat.",
      rate_limited:
        "Too many calls to WeChat. Please wait a moment and try again, or come back tomorrow if that does not help.",
      lost: "WeChat's tokens are gone. Please sign out and sign in again.",
      signed_out: "You are signed out. Please sign in again.",
    },
  },
};

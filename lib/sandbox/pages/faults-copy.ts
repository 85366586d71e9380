import type { Language } from "../language.ts";
import type { Fault, Stage } from "../scenario.ts";

interface FaultCopy {
  /** What happens, in a few words. */
  readonly name: string;
  /** What the site sees. */
  readonly effect: string;
}

interface FaultsCopy {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly faults: Readonly<Record<Fault, FaultCopy>>;
}

/** What can go wrong with a login, and when. */
export const FAULTS_COPY: Readonly<Record<Language, FaultsCopy>> = {
  "zh-CN": {
    stages: {
      exchange: "用 code 换 token 时",
      userinfo: "读取昵称和头像时",
      later: "登录以后",
    },
    faults: {
      code_expired: { name: "code 过期", effect: "网站拿到的 code 已经过期，访客要重新登录。" },
      code_used: { name: "code 用过", effect: "网站拿到的 code 已经换过一次，就像刷新了回调页。" },
      wrong_secret: { name: "AppSecret 不对", effect: "AppSecret 是对的，微信却说不对，就像刚刚重置过。" },
      busy_once: { name: "系统繁忙一次", effect: "第一次返回系统繁忙，再试一次就会成功。" },
      busy: { name: "系统一直繁忙", effect: "每次都返回系统繁忙，网站应当停止重试。" },
      quota: { name: "当天的次数用完", effect: "今天再试也没有用，网站应当停止重试。" },
      frequency: { name: "这一分钟太频繁", effect: "网站应当过一会儿再试。" },
      address: { name: "IP 不在白名单里", effect: "服务器的 IP 没有登记，要到微信公众平台添加。" },
      platform_address: { name: "平台没有登记 IP", effect: "第三方平台没有登记服务器的 IP，要到开放平台添加。" },
      blocked: { name: "高风险用户", effect: "微信不让这位用户登录，重试没有用。" },
      restricted: { name: "用户受限", effect: "这位用户的账号受到限制，重试没有用。" },
      unauthorized: { name: "用户没有授权", effect: "token 换到了，却不能读取昵称和头像。" },
      other_openid: { name: "另一个人的 openid", effect: "userinfo 返回的 openid 和 token 的不一致，不能登录。" },
      revoked: { name: "token 被收回", effect: "用户改了密码，所有 token 都失效，只能重新登录。" },
      slow: { name: "响应很慢", effect: "十秒以后才有响应，网站应当早就超时了。" },
      cut: { name: "响应中断", effect: "只收到前一半，不是完整的 JSON。" },
      html: { name: "响应是一个网页", effect: "代理的错误页，状态码却是 200。" },
      huge: { name: "响应特别大", effect: "正确的 JSON 后面跟着 1 MiB 空格，网站不应当读完。" },
    },
  },
  en: {
    stages: {
      exchange: "When the code is exchanged",
      userinfo: "When nickname and avatar are read",
      later: "After the login",
    },
    faults: {
      code_expired: {
        name: "Code expired",
        effect: "The site's code has already expired; the visitor has to start again.",
      },
      code_used: {
        name: "Code used",
        effect: "The site's code was already exchanged, as after a reload of the callback.",
      },
      wrong_secret: {
        name: "Wrong AppSecret",
        effect: "The AppSecret is right, but WeChat says that it is wrong, as after a reset.",
      },
      busy_once: { name: "Busy once", effect: "The first answer is system busy; a second try works." },
      busy: { name: "Always busy", effect: "Every try is answered with system busy; a site should stop trying." },
      quota: { name: "Daily quota used up", effect: "Nothing works before tomorrow; a site should stop trying." },
      frequency: { name: "Too often this minute", effect: "A site should wait a while before it tries again." },
      address: {
        name: "IP address not on the allow-list",
        effect: "The server's IP address is not registered; the account's administrator has to add it.",
      },
      platform_address: {
        name: "IP address unknown to the platform",
        effect: "A third-party platform has not registered the server's IP address.",
      },
      blocked: { name: "High-risk user", effect: "WeChat does not let this user sign in; trying again does not help." },
      restricted: { name: "Restricted user", effect: "The user's account is restricted; trying again does not help." },
      unauthorized: {
        name: "Not authorised by the user",
        effect: "There are tokens, but nickname and avatar cannot be read.",
      },
      other_openid: {
        name: "Another person's openid",
        effect: "The openid of userinfo differs from the token's; nobody may be signed in.",
      },
      revoked: {
        name: "Tokens revoked",
        effect: "The user changed the password, so all tokens are void; only a new login helps.",
      },
      slow: { name: "Slow answer", effect: "The answer takes ten seconds; a site should give up earlier." },
      cut: { name: "Answer cut short", effect: "Only the first half arrives, which is not valid JSON." },
      html: { name: "Answer is a web page", effect: "A proxy's error page arrives, with the status 200." },
      huge: {
        name: "Huge answer",
        effect: "1 MiB of spaces follows the correct JSON; a site should not read it to the end.",
      },
    },
  },
};

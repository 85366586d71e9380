import type { ProblemTexts } from "./problem-copy.ts";

/** What is wrong, why, and what to do, in Chinese. */
export const PROBLEM_COPY_ZH: ProblemTexts = {
  too_often: () => ({
    title: "操作太频繁",
    why: "短时间内，从你所在的网络打开了太多次沙盒的页面。",
    remedy: "请等几分钟，再刷新这一页。",
  }),
  user_agent: () => ({
    title: "请在微信客户端打开链接",
    why: "这个页面只能在微信里打开。微信会检查 User-Agent 里有没有 MicroMessenger，这次没有。",
    remedy:
      "在电脑上测试时，请用浏览器的开发者工具把 User-Agent 改成包含 MicroMessenger 的值。要在微信外登录，请用 /connect/qrconnect 和网站应用的 AppID。",
  }),
  order: () => ({
    title: "参数的顺序不对",
    why: "微信用正则表达式检查这个地址，顺序不对就只显示一个空白页，没有任何提示。",
    remedy: "请按 appid、redirect_uri、response_type、scope、state 的顺序排列，其他参数放在它们后面。",
  }),
  appid_missing: ({ appId }) => ({
    title: "没有 appid",
    why: "地址里没有 appid，或者 appid 是空的。client_id 不能代替它。",
    remedy: `请加上 appid=${appId}。`,
  }),
  appid: ({ appId }) => ({
    title: "AppID 参数错误",
    why: "沙盒里没有这个 AppID 对应的应用。",
    remedy: `沙盒模式下请用 ${appId}。如果用的是真的 AppID，网站应当跳转到 open.weixin.qq.com。`,
  }),
  app_official_account: ({ appId }) => ({
    title: "Scope 参数错误或没有 Scope 权限",
    why: "这是公众号（服务号）的 AppID。二维码页属于网站应用，公众号没有它的 scope。",
    remedy: `这个页面请用 ${appId}。公众号的授权页是微信里的 /connect/oauth2/authorize。`,
  }),
  app_website: ({ appId }) => ({
    title: "Scope 参数错误或没有 Scope 权限",
    why: "这是网站应用的 AppID。微信里的授权页属于公众号（服务号），网站应用没有它的 scope。",
    remedy: `这个页面请用 ${appId}。网站应用的登录页是 /connect/qrconnect。`,
  }),
  app_banned: () => ({
    title: "公众号被封禁",
    why: "这个 AppID 对应的公众号被微信封禁了，任何人都不能打开授权页。",
    remedy: "请到微信公众平台查看封禁的原因和申诉的办法。沙盒用这个 AppID 模拟这种情况。",
  }),
  app_not_followed: () => ({
    title: "需要先关注测试号",
    why: "这个 AppID 属于测试号，只有关注了测试号的人才能授权。",
    remedy: "请先用微信关注这个测试号，再打开链接。沙盒用这个 AppID 模拟这种情况。",
  }),
  app_too_frequent: () => ({
    title: "操作太频繁",
    why: "这个应用在短时间内发了太多请求。",
    remedy: "请过一会儿再试。沙盒用这个 AppID 模拟这种情况。",
  }),
  app_not_on_platform: () => ({
    title: "公众号没有授权给第三方平台",
    why: "第三方平台替公众号发起了授权，但公众号没有把这个权限授给它。",
    remedy: "请到第三方平台重新授权。沙盒用这个 AppID 模拟这种情况。",
  }),
  redirect_uri_missing: ({ origins: [origin = ""] }) => ({
    title: "没有 redirect_uri",
    why: "地址里没有 redirect_uri，或者 redirect_uri 是空的。",
    remedy: `请传完整的地址，例如 ${origin}/api/auth/callback/wechat，并且只编码一次。`,
  }),
  redirect_uri_not_absolute: ({ origins: [origin = ""] }) => ({
    title: "redirect_uri 参数错误",
    why: "redirect_uri 不是以 http:// 或 https:// 开头的完整地址。编码了两次也会这样。",
    remedy: `请传完整的地址，例如 ${origin}/api/auth/callback/wechat，并且只编码一次。`,
  }),
  redirect_uri_foreign: ({ origins, anyPort, publicDemo, variables }) => ({
    title: "redirect_uri 参数错误",
    why: `redirect_uri 的域名和授权回调域不一致。沙盒接受的是 ${origins.join("、")}${anyPort ? "" : "，端口也要相同"}。`,
    remedy: publicDemo
      ? "公开的演示只会跳转回它自己。要接入别的项目，请在自己的电脑上运行沙盒。"
      : `把 redirect_uri 改成其中之一下面的地址。要让本机或局域网里的另一个项目使用沙盒，${variables ? `把它的来源加到 ${variables.callbacks}` : "启动沙盒时加上 --callback 和它的来源"}。`,
  }),
  redirect_uri_scheme: ({ origins, variables }) => ({
    title: "redirect_uri 的协议不对",
    why: "域名是对的，但协议（http 或 https）和登记的不同。",
    remedy: `请让 redirect_uri 以 ${origins.join(" 或 ")} 开头。${variables ? `如果网站在代理后面，请检查 ${variables.origin}。` : ""}`,
  }),
  response_type: () => ({
    title: "response_type 参数错误",
    why: "微信登录只支持 code 这一种 response_type。",
    remedy: "请加上 response_type=code。",
  }),
  scope_missing: ({ insideWeChat }) => ({
    title: "没有 scope",
    why: "地址里没有 scope，或者 scope 是空的。",
    remedy: SCOPES[insideWeChat ? "inside" : "website"],
  }),
  scope: ({ insideWeChat }) => ({
    title: "Scope 参数错误或没有 Scope 权限",
    why: "网站应用的 scope 是 snsapi_login；snsapi_base 和 snsapi_userinfo 属于公众号。",
    remedy: SCOPES[insideWeChat ? "inside" : "website"],
  }),
  state: () => ({
    title: "state 参数错误",
    why: "在微信里，state 只能包含英文字母、数字、- 和 _，否则微信只显示一个空白页。",
    remedy: "state 请用 32 位随机的字母和数字，其他内容存在自己的 Cookie 里。",
  }),
  state_too_long: () => ({
    title: "state 参数过长",
    why: "在微信里，state 最多 128 字节。",
    remedy: "state 请用 32 位随机的字母和数字，其他内容存在自己的 Cookie 里。",
  }),
};

const SCOPES = {
  website: "请用 scope=snsapi_login。有多个时用英文逗号分隔。",
  inside: "请用 scope=snsapi_base 或 scope=snsapi_userinfo，这个页面只接受一个。",
} as const;

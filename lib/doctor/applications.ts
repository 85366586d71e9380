import "server-only";
import { authorizeUrl, qrConnectUrl, type WeChatApp } from "@/lib/wechat";
import type { Translated } from "./finding";

/** The id of a provider that signs in with WeChat. */
export type ApplicationId = "wechat" | "wechat-mp";

/** An application that signs visitors in with WeChat: its variables, and the page that WeChat shows for it. */
export interface Application {
  /** The provider's id. */
  readonly id: ApplicationId;
  /** The variables that hold its AppID and its AppSecret. */
  readonly appId: string;
  readonly appSecret: string;
  /** The path that WeChat sends the browser back to. */
  readonly callback: string;
  /** The scope that its page asks for. */
  readonly scope: string;
  /** The address of WeChat's page. */
  readonly page: (app: WeChatApp, redirectUri: string, state: string) => string;
  /** The user agent that WeChat's page wants, if it wants one. */
  readonly userAgent?: string;
  /** What kind of application it is, and where WeChat shows its AppID. */
  readonly kind: Translated;
  readonly console: Translated;
  /** What WeChat calls the domain that it leads back to, and where it is set. */
  readonly domain: Translated;
  readonly domainConsole: Translated;
  /** What else WeChat wants of that domain, if anything. */
  readonly domainProof?: Translated;
}

const WEBSITE_CONSOLE = {
  "zh-CN": "微信开放平台（open.weixin.qq.com）的「管理中心 → 网站应用」",
  en: "open.weixin.qq.com, 管理中心 → 网站应用",
};

/** Every application that signs visitors in. Each has the same checks. */
export const APPLICATIONS: readonly Application[] = [
  {
    id: "wechat",
    appId: "AUTH_WECHAT_APP_ID",
    appSecret: "AUTH_WECHAT_APP_SECRET",
    callback: "/api/auth/callback/wechat",
    scope: "snsapi_login",
    page: (app, redirectUri, state) => qrConnectUrl(app, { redirectUri, state }),
    kind: { "zh-CN": "网站应用", en: "website application" },
    console: WEBSITE_CONSOLE,
    domain: { "zh-CN": "授权回调域", en: "callback domain (授权回调域)" },
    domainConsole: WEBSITE_CONSOLE,
  },
  {
    id: "wechat-mp",
    appId: "AUTH_WECHAT_MP_APP_ID",
    appSecret: "AUTH_WECHAT_MP_APP_SECRET",
    callback: "/api/auth/callback/wechat-mp",
    scope: "snsapi_userinfo",
    page: (app, redirectUri, state) => authorizeUrl(app, { redirectUri, state, scope: "snsapi_userinfo" }),
    // Other browsers are told to open the page in WeChat.
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0.50 site-doctor",
    kind: { "zh-CN": "公众号（已认证的服务号）", en: "certified official account (服务号)" },
    console: {
      "zh-CN": "微信公众平台（mp.weixin.qq.com）的「设置与开发 → 基本配置」",
      en: "mp.weixin.qq.com, 设置与开发 → 基本配置",
    },
    domain: { "zh-CN": "网页授权域名", en: "web authorization domain (网页授权域名)" },
    domainConsole: {
      "zh-CN": "微信公众平台（mp.weixin.qq.com）的「设置与开发 → 公众号设置 → 功能设置」",
      en: "mp.weixin.qq.com, 设置与开发 → 公众号设置 → 功能设置",
    },
    domainProof: {
      "zh-CN": "微信要求域名的根目录下有它的文件 MP_verify_….txt：把它给的校验文件放进 public。",
      en: "WeChat wants its file MP_verify_….txt at the domain's root: put the file that it offers into public.",
    },
  },
];

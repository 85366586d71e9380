import "server-only";
import { qrConnectUrl, type WeChatApp } from "@/lib/wechat";
import type { Translated } from "./finding";

/** The id of a provider that signs in with WeChat. */
export type DoorId = "wechat";

/** A way to sign in with WeChat: an application of its own, and the page that WeChat shows for it. */
export interface Door {
  /** The provider's id. */
  readonly id: DoorId;
  /** The variables of its application. */
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
  /** The kind of application whose AppID it takes, and where WeChat shows it. */
  readonly kind: Translated;
  readonly console: Translated;
}

/** Every way to sign in with WeChat. Each has the same checks. */
export const DOORS: readonly Door[] = [
  {
    id: "wechat",
    appId: "AUTH_WECHAT_APP_ID",
    appSecret: "AUTH_WECHAT_APP_SECRET",
    callback: "/api/auth/callback/wechat",
    scope: "snsapi_login",
    page: (app, redirectUri, state) => qrConnectUrl(app, { redirectUri, state }),
    kind: { "zh-CN": "网站应用", en: "website application" },
    console: {
      "zh-CN": "微信开放平台（open.weixin.qq.com）的「管理中心 → 网站应用」",
      en: "open.weixin.qq.com, 管理中心 → 网站应用",
    },
  },
];

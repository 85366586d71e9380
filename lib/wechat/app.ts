/** The part of `fetch` that this library uses. A caller can pass its own. */
export type WeChatFetch = (url: string, init: RequestInit) => Promise<Response>;

/** WeChat's own origins. {@link WeChatApp} can name others, for a stand-in or a closer host. */
export const OPEN_ORIGIN = "https://open.weixin.qq.com";
export const API_ORIGIN = "https://api.weixin.qq.com";

/** The official API hosts: the default, one for disaster recovery, and three regional ones. */
export const API_HOSTS = [
  "api.weixin.qq.com",
  "api2.weixin.qq.com",
  "sh.api.weixin.qq.com",
  "sz.api.weixin.qq.com",
  "hk.api.weixin.qq.com",
] as const;

/** The application that calls WeChat, and how it reaches WeChat. */
export interface WeChatApp {
  /** The application's AppID: `wx` and 16 hexadecimal digits. */
  readonly appId: string;
  /** The application's AppSecret. Only {@link exchangeCode} sends it. */
  readonly appSecret: string;
  /** Base URL of the authorize pages, without a trailing slash. Default: {@link OPEN_ORIGIN}. */
  readonly openBase?: string;
  /** Base URL of the `/sns` endpoints, without a trailing slash. Default: {@link API_ORIGIN}. */
  readonly apiBase?: string;
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: WeChatFetch;
  /** The time limit of one call in seconds, retries included. Default: 5. */
  readonly timeoutSeconds?: number;
}

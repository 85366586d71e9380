/** The part of `fetch` that this library uses, so that a caller can hand in its own. */
export type WeChatFetch = (url: string, init: RequestInit) => Promise<Response>;

/** WeChat's own origins. Every function takes others, for a stand-in or a nearer host. */
export const OPEN_ORIGIN = "https://open.weixin.qq.com";
export const API_ORIGIN = "https://api.weixin.qq.com";

/** The official API hosts: the default, disaster recovery, and three that are nearer to some regions. */
export const API_HOSTS = [
  "api.weixin.qq.com",
  "api2.weixin.qq.com",
  "sh.api.weixin.qq.com",
  "sz.api.weixin.qq.com",
  "hk.api.weixin.qq.com",
] as const;

/** Who calls WeChat, and how WeChat is reached. */
export interface WeChatApp {
  /** The application's AppID: `wx` and 16 hexadecimal digits. */
  readonly appId: string;
  /** The application's AppSecret. Only {@link exchangeCode} sends it. */
  readonly appSecret: string;
  /** Base of the authorize pages, without a trailing slash. Default: {@link OPEN_ORIGIN}. */
  readonly openBase?: string;
  /** Base of the `/sns` endpoints, without a trailing slash. Default: {@link API_ORIGIN}. */
  readonly apiBase?: string;
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: WeChatFetch;
  /** Seconds that one call may take, repeats included. Default: 5. */
  readonly timeoutSeconds?: number;
}

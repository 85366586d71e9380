import type { WeChatApp } from "./app.ts";
import { type CallOptions, call } from "./call.ts";
import { readTokens, type WeChatTokens } from "./tokens.ts";

/**
 * Exchanges the code of a callback for tokens. A code works only once.
 *
 * Throws a `WeChatError`: errcode 40029 or 42003 if the code is wrong or has expired, 40163 if it has been used, and
 * 40001, 40013 or 40125 if the AppID or the AppSecret is wrong.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 2.
 */
export async function exchangeCode(app: WeChatApp, code: string, options: CallOptions = {}): Promise<WeChatTokens> {
  const endpoint = "/sns/oauth2/access_token";
  const query = { appid: app.appId, secret: app.appSecret, code, grant_type: "authorization_code" };
  return readTokens(endpoint, await call(app, { endpoint, query, once: true }, options));
}

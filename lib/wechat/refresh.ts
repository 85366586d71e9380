import type { WeChatApp } from "./app.ts";
import { type CallOptions, call } from "./call.ts";
import { readTokens, type WeChatTokens } from "./tokens.ts";

/**
 * Extends an access token, or gets a new one if it has expired. WeChat wants no AppSecret here and returns no unionid.
 * Compare the returned openid with the one you know.
 *
 * Throws a `WeChatError`: errcode 40030 or 42002 if the refresh token is wrong or has expired.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (refresh_token).
 */
export async function refreshTokens(
  app: WeChatApp,
  refreshToken: string,
  options: CallOptions = {},
): Promise<WeChatTokens> {
  const endpoint = "/sns/oauth2/refresh_token";
  const query = { appid: app.appId, grant_type: "refresh_token", refresh_token: refreshToken };
  return readTokens(endpoint, await call(app, { endpoint, query, once: false }, options));
}

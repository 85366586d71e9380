import type { WeChatApp } from "./app";
import { type CallOptions, call } from "./call";
import { readTokens, type WeChatTokens } from "./tokens";

/**
 * Extends an access token, or gets a new one when it has expired. WeChat asks for no AppSecret here and names no
 * unionid in the answer. Compare the answer's openid with the one you know.
 *
 * Throws a `WeChatError`: errcode 40030 or 42002 when the refresh token is wrong or has expired.
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

import type { WeChatApp } from "./app.ts";
import { type CallOptions, call } from "./call.ts";
import { WeChatShapeError } from "./errors.ts";

/** A user's access token, with the openid that it was granted for. */
export interface Grant {
  readonly accessToken: string;
  readonly openid: string;
}

/**
 * Asks WeChat whether an access token is still valid, and returns if it is.
 *
 * Throws a `WeChatError`: errcode 40001, 40014 or 42001 if the token is wrong or has expired, 40003 if the openid
 * belongs to another user.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (auth).
 */
export async function checkToken(app: WeChatApp, grant: Grant, options: CallOptions = {}): Promise<void> {
  const endpoint = "/sns/auth";
  const query = { access_token: grant.accessToken, openid: grant.openid };
  const answer = await call(app, { endpoint, query, once: false }, options);
  if (answer["errcode"] !== 0) throw new WeChatShapeError(endpoint, "errcode", "is missing");
}

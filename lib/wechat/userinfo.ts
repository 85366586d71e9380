import type { WeChatApp } from "./app";
import { avatarUrl } from "./avatar";
import { type CallOptions, call } from "./call";
import type { Grant } from "./check";
import { WeChatShapeError } from "./errors";
import { Fields } from "./fields";

/** A user's profile. WeChat stopped telling sex and place in October 2021, so neither is here. */
export interface WeChatUserinfo {
  readonly openid: string;
  /** Absent where the application is not bound to an Open Platform account. */
  readonly unionid: string | undefined;
  /** Not unique, changeable, in any script; may be empty. */
  readonly nickname: string;
  /** The avatar at 132 pixels or as WeChat sized it, over https; absent where the user has none. */
  readonly avatar: string | undefined;
}

/** How to read a profile. */
export interface UserinfoOptions extends CallOptions {
  /** The language that WeChat's own texts are asked for in. Default: `zh_CN`. */
  readonly lang?: "zh_CN" | "zh_TW" | "en";
}

/**
 * Reads the profile of the user that an access token was granted for.
 *
 * Throws a `WeChatError`: errcode 40001, 40014 or 42001 when the token is wrong or has expired, 48001 when the scope
 * does not cover it, `shape` with the field `openid` when the answer speaks of another user.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (userinfo).
 */
export async function getUserinfo(
  app: WeChatApp,
  grant: Grant,
  options: UserinfoOptions = {},
): Promise<WeChatUserinfo> {
  const endpoint = "/sns/userinfo";
  const query = { access_token: grant.accessToken, openid: grant.openid, lang: options.lang ?? "zh_CN" };
  const fields = new Fields(endpoint, await call(app, { endpoint, query, once: false }, options));
  const openid = fields.id("openid");
  if (openid !== grant.openid) throw new WeChatShapeError(endpoint, "openid", "is another user's");
  return {
    openid,
    unionid: fields.optionalId("unionid"),
    nickname: fields.text("nickname"),
    avatar: avatarUrl(fields.text("headimgurl")),
  };
}

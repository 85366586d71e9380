import type { WeChatApp } from "./app.ts";
import { avatarUrl } from "./avatar.ts";
import { type CallOptions, call } from "./call.ts";
import type { Grant } from "./check.ts";
import { WeChatShapeError } from "./errors.ts";
import { Fields } from "./fields.ts";

/** A user's profile. WeChat stopped returning sex and region in October 2021, so they are left out. */
export interface WeChatUserinfo {
  readonly openid: string;
  /** Absent if the application is not bound to an Open Platform account. */
  readonly unionid: string | undefined;
  /** In any script. It is not unique, can change, and may be empty. */
  readonly nickname: string;
  /**
   * The URL of the avatar, over https on WeChat's hosts, usually 132 pixels wide. Absent if the user has none, and where
   * it is no http(s) URL. Show it only from hosts that you allow: see {@link avatarUrl}.
   */
  readonly avatar: string | undefined;
}

/** The options of {@link getUserinfo}. */
export interface UserinfoOptions extends CallOptions {
  /** The language of the texts that are WeChat's own. Default: `zh_CN`. */
  readonly lang?: "zh_CN" | "zh_TW" | "en";
}

/**
 * Reads the profile of the user that an access token was granted for.
 *
 * Throws a `WeChatError`: errcode 40001, 40014 or 42001 if the token is wrong or has expired, 48001 if the scope does
 * not cover the profile, and `shape` with the field `openid` if the response describes another user.
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
    avatar: avatarUrl(fields.textOrNone("headimgurl")),
  };
}

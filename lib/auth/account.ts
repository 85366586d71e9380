import "server-only";
import { REFRESH_TOKEN_SECONDS } from "@/lib/wechat";
import type { Timings } from "./login";
import type { AccountCookie } from "./wechat-cookies";

/** What a visitor may see of their own WeChat account and login. The tokens are not in it. */
export interface WeChatAccount {
  readonly openid: string;
  readonly unionid: string | undefined;
  readonly scope: readonly string[];
  /** When the access token expires. */
  readonly expiresAt: Date;
  /** Facts about the tokens. Lengths are in characters. */
  readonly tokens: {
    readonly accessTokenLength: number;
    readonly refreshTokenLength: number;
    readonly refreshTokenExpiresAt: Date;
  };
  readonly loggedInAt: Date;
  readonly timings: Timings;
}

/** The account that a cookie tells of, without what only the login itself needs. */
export function accountOf(cookie: AccountCookie): WeChatAccount {
  const { openid, unionid, scope, expiresAt, accessTokenLength, refreshTokenLength, loggedInAt, timings } = cookie;
  const refreshTokenExpiresAt = new Date(loggedInAt + REFRESH_TOKEN_SECONDS * 1000);
  return {
    openid,
    unionid,
    scope,
    expiresAt: new Date(expiresAt),
    tokens: { accessTokenLength, refreshTokenLength, refreshTokenExpiresAt },
    loggedInAt: new Date(loggedInAt),
    timings,
  };
}

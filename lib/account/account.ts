import "server-only";
import { cookies } from "next/headers";
import { currentSession } from "@/lib/auth/current-user";
import type { Claims } from "@/lib/auth/session/session";
import { REFRESH_TOKEN_SECONDS } from "@/lib/wechat";

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
}

/** The WeChat account of a session. Undefined where another provider signed the visitor in. */
export function accountOf({ wechat, auth_time: loggedInAt }: Claims): WeChatAccount | undefined {
  if (!wechat) return undefined;
  const { openid, unionid, scope, expiresAt, accessTokenLength, refreshTokenLength } = wechat;
  const refreshTokenExpiresAt = new Date((loggedInAt + REFRESH_TOKEN_SECONDS) * 1000);
  return {
    openid,
    unionid,
    scope: scope.split(",").filter(Boolean),
    expiresAt: new Date(expiresAt * 1000),
    tokens: { accessTokenLength, refreshTokenLength, refreshTokenExpiresAt },
    loggedInAt: new Date(loggedInAt * 1000),
  };
}

/**
 * The WeChat account of the current visitor. Undefined when nobody is signed in, or not with WeChat, and when the cookie
 * with the tokens is gone.
 */
export async function currentAccount(): Promise<WeChatAccount | undefined> {
  const session = await currentSession();
  if (!session || !(await cookies()).has(session.context.cookies.tokens)) return undefined;
  return accountOf(session.claims);
}

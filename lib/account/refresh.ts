import "server-only";
import type { Context } from "@/lib/auth/context";
import type { CookieJar } from "@/lib/auth/cookies/cookies";
import { logCallFailure, logRefreshed } from "@/lib/auth/log";
import { endSession } from "@/lib/auth/session/end";
import { hasEnded } from "@/lib/auth/session/lifetime";
import { expiryOf, writeSession } from "@/lib/auth/session/session";
import { writeTokens } from "@/lib/auth/session/tokens";
import { refreshTokens, WeChatShapeError } from "@/lib/wechat";
import { callFailed, callWeChat } from "./call-wechat";
import { notCalled, openAccount } from "./open-account";
import type { RefreshResult } from "./result";

/**
 * Refreshes the visitor's tokens and keeps them for what is left of the session. `ended` when WeChat answers with
 * another openid: the tokens belong to somebody else, so the session is over and nothing of the answer is kept.
 */
export async function refreshAccount(context: Context, jar: CookieJar): Promise<RefreshResult | "ended"> {
  const open = await openAccount(context, jar);
  if (!open.ok) return open;
  const { app, claims, account, tokens } = open;
  const call = await callWeChat(() => refreshTokens(app, tokens.refreshToken));
  if (!call.ok) return call;
  if (await hasEnded(context, claims)) return notCalled("signed_out");
  const { milliseconds, at, answer } = call;
  const { accessToken, refreshToken, expiresAt } = answer;
  if (answer.openid !== account.openid) {
    logCallFailure("bad_answer", new WeChatShapeError("/sns/oauth2/refresh_token", "openid", "is another user's"));
    await endSession(context, jar);
    return "ended";
  }
  const facts = {
    expiresAt: Math.floor(expiresAt.getTime() / 1000),
    accessTokenLength: accessToken.length,
    refreshTokenLength: refreshToken.length,
  };
  if (
    !(await writeTokens({ ...context, app }, jar, { sid: claims.sid, accessToken, refreshToken }, expiryOf(claims)))
  ) {
    const error = new WeChatShapeError("/sns/oauth2/refresh_token", "access_token", "is too large for a cookie");
    return callFailed(call, error);
  }
  await writeSession(context, jar, { ...claims, wechat: { ...account, ...facts } });
  const renewed = accessToken === tokens.accessToken ? "extended" : "replaced";
  logRefreshed(renewed);
  return { ok: true, action: "refresh", milliseconds, at, renewed, expiresAt: expiresAt.getTime() };
}

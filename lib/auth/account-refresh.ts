import "server-only";
import { refreshTokens, WeChatShapeError } from "@/lib/wechat";
import type { RefreshResult } from "./account-result";
import { callWeChat } from "./call-wechat";
import { secondsLeft } from "./claims";
import type { CookieJar } from "./cookie-jar";
import { endSession } from "./end-session";
import { hasEnded } from "./ended";
import { logCallFailure } from "./logger";
import { notCalled, openAccount } from "./open-account";
import type { Site } from "./site";
import { writeWeChatCookies } from "./wechat-cookies";

/**
 * Refreshes the visitor's tokens and keeps them for what is left of the session. `ended` when WeChat answers with
 * another openid: the tokens are somebody else's, so the session is over and nothing of the answer is kept.
 */
export async function refreshAccount(site: Site, jar: CookieJar): Promise<RefreshResult | "ended"> {
  const open = await openAccount(site, jar);
  if (!open.ok) return open;
  const { claims, account, tokens } = open;
  const call = await callWeChat(() => refreshTokens(site.app, tokens.refreshToken));
  if (!call.ok) return call;
  if (await hasEnded(site, claims.sid)) return notCalled("signed_out");
  const { milliseconds, at, answer } = call;
  if (answer.openid !== account.openid) {
    logCallFailure("bad_answer", new WeChatShapeError("/sns/oauth2/refresh_token", "openid", "is another user's"));
    await endSession(site, jar);
    return "ended";
  }
  await writeWeChatCookies(site, jar, account, answer, secondsLeft(claims));
  const renewed = answer.accessToken === tokens.accessToken ? "extended" : "replaced";
  return { ok: true, action: "refresh", milliseconds, at, renewed, expiresAt: answer.expiresAt.getTime() };
}

import "server-only";
import type { Context } from "@/lib/auth/context";
import type { CookieJar } from "@/lib/auth/cookies/cookies";
import { displayImage, displayName } from "@/lib/auth/profile";
import { hasEnded } from "@/lib/auth/session/lifetime";
import { writeSession } from "@/lib/auth/session/session";
import { getUserinfo, WeChatShapeError } from "@/lib/wechat";
import { callFailed, callWeChat } from "./call-wechat";
import { notCalled, openAccount } from "./open-account";
import type { UpdateResult } from "./result";

/** Reads the visitor's profile from WeChat and writes nickname and avatar into the session. The user's id stays. */
export async function updateAccount(context: Context, jar: CookieJar): Promise<UpdateResult> {
  const open = await openAccount(context, jar);
  if (!open.ok) return open;
  const { app, claims, account, tokens } = open;
  const grant = { accessToken: tokens.accessToken, openid: account.openid };
  const call = await callWeChat(() => getUserinfo(app, grant));
  if (!call.ok) return call;
  if (await hasEnded(context, claims)) return notCalled("signed_out");
  const { milliseconds, at, answer } = call;
  if (answer.unionid && account.unionid && answer.unionid !== account.unionid) {
    return callFailed(call, new WeChatShapeError("/sns/userinfo", "unionid", "is another user's"));
  }
  const [name, picture] = [displayName(answer.nickname), displayImage(answer.avatar, context.origin)];
  await writeSession(context, jar, { ...claims, name, picture });
  const changed = { nickname: name !== claims["name"], avatar: picture !== claims["picture"] };
  return { ok: true, action: "update", milliseconds, at, changed };
}

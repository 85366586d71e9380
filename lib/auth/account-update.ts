import "server-only";
import { getUserinfo, WeChatShapeError } from "@/lib/wechat";
import type { UpdateResult } from "./account-result";
import { callFailed, callWeChat } from "./call-wechat";
import type { CookieJar } from "./cookie-jar";
import { displayImage, displayName } from "./display";
import { hasEnded } from "./ended";
import { notCalled, openAccount } from "./open-account";
import { writeSession } from "./session";
import type { Site } from "./site";

/** Reads the visitor's profile from WeChat and writes nickname and avatar into the session. Who they are stays. */
export async function updateAccount(site: Site, jar: CookieJar): Promise<UpdateResult> {
  const open = await openAccount(site, jar);
  if (!open.ok) return open;
  const { claims, account, tokens } = open;
  const grant = { accessToken: tokens.accessToken, openid: account.openid };
  const call = await callWeChat(() => getUserinfo(site.app, grant));
  if (!call.ok) return call;
  if (await hasEnded(site, claims.sid)) return notCalled("signed_out");
  const { milliseconds, at, answer } = call;
  if (answer.unionid && account.unionid && answer.unionid !== account.unionid) {
    return callFailed(call, new WeChatShapeError("/sns/userinfo", "unionid", "is another user's"));
  }
  const [name, picture] = [displayName(answer.nickname), displayImage(answer.avatar)];
  await writeSession(site, jar, { ...claims, name, picture });
  const changed = { nickname: name !== claims.name, avatar: picture !== claims.picture };
  return { ok: true, action: "update", milliseconds, at, changed };
}

import "server-only";
import type { Context } from "@/lib/auth/context";
import type { CookieJar } from "@/lib/auth/cookies/cookies";
import { checkToken } from "@/lib/wechat";
import { callWeChat } from "./call-wechat";
import { openAccount } from "./open-account";
import type { CheckResult } from "./result";

/** Asks WeChat whether the visitor's access token is still good. */
export async function checkAccount(context: Context, jar: CookieJar): Promise<CheckResult> {
  const open = await openAccount(context, jar);
  if (!open.ok) return open;
  const grant = { accessToken: open.tokens.accessToken, openid: open.account.openid };
  const call = await callWeChat(() => checkToken(open.app, grant));
  if (!call.ok) return call;
  const { milliseconds, at } = call;
  return { ok: true, action: "check", milliseconds, at };
}

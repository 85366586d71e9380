import "server-only";
import { checkToken } from "@/lib/wechat";
import type { CheckResult } from "./account-result";
import { callWeChat } from "./call-wechat";
import type { CookieJar } from "./cookie-jar";
import { openAccount } from "./open-account";
import type { Site } from "./site";

/** Asks WeChat whether the visitor's access token is still good. */
export async function checkAccount(site: Site, jar: CookieJar): Promise<CheckResult> {
  const open = await openAccount(site, jar);
  if (!open.ok) return open;
  const grant = { accessToken: open.tokens.accessToken, openid: open.account.openid };
  const call = await callWeChat(() => checkToken(site.app, grant));
  if (!call.ok) return call;
  const { milliseconds, at } = call;
  return { ok: true, action: "check", milliseconds, at };
}

"use server";

import { redirect } from "next/navigation";
import {
  type AccountActionResult,
  checkAccountToken,
  currentAccount,
  refreshAccountTokens,
  updateAccountProfile,
  type WeChatAccount,
} from "@/lib/account";
import { currentLanguage } from "@/lib/site";
import { type Report, reportOf } from "./report";

/** The action of the button 检查凭证, for `useActionState`. */
export async function check(_previous: unknown, _form: unknown): Promise<Report> {
  return inWords(await checkAccountToken());
}

/** The action of the button 刷新凭证, for `useActionState`. */
export async function refresh(_previous: unknown, _form: unknown): Promise<Report> {
  return inWords(await refreshAccountTokens());
}

/** The action of the button 更新资料, for `useActionState`. */
export async function update(_previous: unknown, _form: unknown): Promise<Report> {
  return inWords(await updateAccountProfile());
}

/**
 * Shows the visitor's openid, or hides it again. The page does not contain it until the visitor asks.
 *
 * A hidden id is null, because Next.js turns undefined into null if the form is posted before the scripts have loaded.
 */
export async function showOpenid(previous: unknown, _form: unknown): Promise<string | null> {
  return previous === null ? (await ownAccount()).openid : null;
}

/** Shows the visitor's unionid, or hides it again. */
export async function showUnionid(previous: unknown, _form: unknown): Promise<string | null> {
  return previous === null ? ((await ownAccount()).unionid ?? null) : null;
}

// The page sends a signed-out visitor to the login, and tells a visitor if their WeChat cookie is gone.
async function ownAccount(): Promise<WeChatAccount> {
  return (await currentAccount()) ?? redirect("/me");
}

async function inWords(result: AccountActionResult): Promise<Report> {
  if (!result.ok && result.failure === "signed_out") redirect("/login?returnTo=/me");
  return reportOf(result, await currentLanguage());
}

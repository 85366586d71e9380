"use server";

import { redirect } from "next/navigation";
import {
  type AccountActionResult,
  checkAccountToken,
  currentAccount,
  refreshAccountTokens,
  updateAccountProfile,
  type WeChatAccount,
} from "@/lib/auth";
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
 * Shows the visitor's openid, or hides it again. The page has it only once it was asked for.
 *
 * What is hidden is null: Next makes null of undefined where a form was posted before the scripts ran.
 */
export async function showOpenid(previous: unknown, _form: unknown): Promise<string | null> {
  return previous === null ? (await ownAccount()).openid : null;
}

/** Shows the visitor's unionid, or hides it again. */
export async function showUnionid(previous: unknown, _form: unknown): Promise<string | null> {
  return previous === null ? ((await ownAccount()).unionid ?? null) : null;
}

// Whose session is over is led to the login, and whose cookie is gone is told so by the page.
async function ownAccount(): Promise<WeChatAccount> {
  return (await currentAccount()) ?? redirect("/me");
}

async function inWords(result: AccountActionResult): Promise<Report> {
  if (!result.ok && result.failure === "signed_out") redirect("/login?returnTo=/me");
  return reportOf(result, await currentLanguage());
}

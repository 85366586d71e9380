"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { checkAccount } from "./account-check";
import { refreshAccount } from "./account-refresh";
import type { CheckResult, RefreshResult, UpdateResult } from "./account-result";
import { updateAccount } from "./account-update";
import { notCalled } from "./open-account";
import { currentSite } from "./site";

// What a form posts, or what its last result was, is of no interest to any of them: all they use is in the cookies.

/** The action of the button 检查凭证: asks WeChat whether the visitor's access token is good. For `useActionState`. */
export async function checkTokenAction(_previous: unknown, _form: unknown): Promise<CheckResult> {
  const site = await currentSite();
  return site ? checkAccount(site, await cookies()) : notCalled("signed_out");
}

/**
 * The action of the button 刷新凭证: refreshes the visitor's tokens. For `useActionState`. The session ends, on the login
 * page, when WeChat answers with somebody else's.
 */
export async function refreshTokensAction(_previous: unknown, _form: unknown): Promise<RefreshResult> {
  const site = await currentSite();
  const result = site ? await refreshAccount(site, await cookies()) : notCalled("signed_out");
  return result === "ended" ? redirect("/login?error=bad_answer") : result;
}

/** The action of the button 更新资料: reads the visitor's nickname and avatar anew. For `useActionState`. */
export async function updateProfileAction(_previous: unknown, _form: unknown): Promise<UpdateResult> {
  const site = await currentSite();
  return site ? updateAccount(site, await cookies()) : notCalled("signed_out");
}

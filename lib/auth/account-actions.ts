import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { checkAccount } from "./account-check";
import { refreshAccount } from "./account-refresh";
import type { CheckResult, RefreshResult, UpdateResult } from "./account-result";
import { updateAccount } from "./account-update";
import { notCalled } from "./open-account";
import { currentSite } from "./site";

// A page calls these in server actions of its own. As server actions themselves they would be public endpoints that no
// form of the site uses.

/** Asks WeChat whether the current visitor's access token is good. Call it in a server action. */
export async function checkAccountToken(): Promise<CheckResult> {
  const site = await currentSite();
  return site ? checkAccount(site, await cookies()) : notCalled("signed_out");
}

/**
 * Refreshes the current visitor's tokens. Call it in a server action. The session ends, on the login page, when WeChat
 * answers with somebody else's; `ended` tells that page to say so.
 */
export async function refreshAccountTokens(): Promise<RefreshResult> {
  const site = await currentSite();
  const result = site ? await refreshAccount(site, await cookies()) : notCalled("signed_out");
  return result === "ended" ? redirect("/login?error=bad_answer&ended=1") : result;
}

/** Reads the current visitor's nickname and avatar anew. Call it in a server action. */
export async function updateAccountProfile(): Promise<UpdateResult> {
  const site = await currentSite();
  return site ? updateAccount(site, await cookies()) : notCalled("signed_out");
}

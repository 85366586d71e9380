import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { currentContext } from "@/lib/auth/context";
import { withRequestId } from "@/lib/log";
import { checkAccount } from "./check";
import { notCalled } from "./open-account";
import { refreshAccount } from "./refresh";
import type { CheckResult, RefreshResult, UpdateResult } from "./result";
import { updateAccount } from "./update";

// A page calls these in server actions of its own. As server actions themselves they would be public endpoints that no
// form of the site uses.

/** Asks WeChat whether the current visitor's access token is good. Call it in a server action. */
export async function checkAccountToken(): Promise<CheckResult> {
  const context = await currentContext();
  if (!context) return notCalled("signed_out");
  const jar = await cookies();
  return withRequestId(() => checkAccount(context, jar));
}

/**
 * Refreshes the current visitor's tokens. Call it in a server action. If WeChat answers with another user's tokens, the
 * session ends, and the visitor lands on `/login` with `ended=1`.
 */
export async function refreshAccountTokens(): Promise<RefreshResult> {
  const context = await currentContext();
  if (!context) return notCalled("signed_out");
  const jar = await cookies();
  const result = await withRequestId(() => refreshAccount(context, jar));
  return result === "ended" ? redirect("/login?error=bad_answer&ended=1") : result;
}

/** Reads the current visitor's nickname and avatar anew. Call it in a server action. */
export async function updateAccountProfile(): Promise<UpdateResult> {
  const context = await currentContext();
  if (!context) return notCalled("signed_out");
  const jar = await cookies();
  return withRequestId(() => updateAccount(context, jar));
}

import { LIFETIME_SECONDS } from "../grant.ts";
import { nowInSeconds, type Sandbox } from "../sandbox.ts";

/** Marks a code as used, for at least its lifetime. True for the first use. */
export function spendCode(sandbox: Sandbox, id: string): Promise<boolean> {
  return sandbox.store.claim("code", id, LIFETIME_SECONDS.code.website, String(nowInSeconds(sandbox)));
}

/** Seconds since a code was used; 0 if that is no longer known. */
export async function secondsSinceUse(sandbox: Sandbox, id: string): Promise<number> {
  const now = nowInSeconds(sandbox);
  return now - Number((await sandbox.store.claimed("code", id)) ?? now);
}

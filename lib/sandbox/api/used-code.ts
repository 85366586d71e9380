import "server-only";
import { LIFETIME_SECONDS } from "../grant";
import { nowInSeconds, type Sandbox } from "../sandbox";

// The mark of a used code lives as long as a fresh code, so it always outlives the code itself.
const SECONDS = LIFETIME_SECONDS.code.website;

/** Uses a code up. True for the first who does. */
export async function spendCode(sandbox: Sandbox, id: string): Promise<boolean> {
  const first = await sandbox.store.claim(`sandbox:code:${id}`, SECONDS);
  if (first) await sandbox.store.put("used_code", id, String(nowInSeconds(sandbox)), SECONDS);
  return first;
}

/** How many seconds ago a code was used up; 0 where that is not known any more. */
export async function secondsSinceUse(sandbox: Sandbox, id: string): Promise<number> {
  const now = nowInSeconds(sandbox);
  return now - Number((await sandbox.store.get("used_code", id)) ?? now);
}

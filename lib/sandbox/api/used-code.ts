import "server-only";
import { LIFETIME_SECONDS } from "../grant";
import { nowInSeconds, type Sandbox } from "../sandbox";

const keyOf = (id: string) => `sandbox:code:${id}`;

/** Uses a code up, for at least as long as it lives. True for the first who does. */
export function spendCode(sandbox: Sandbox, id: string): Promise<boolean> {
  return sandbox.store.claim(keyOf(id), LIFETIME_SECONDS.code.website, String(nowInSeconds(sandbox)));
}

/** How many seconds ago a code was used up; 0 where that is not known any more. */
export async function secondsSinceUse(sandbox: Sandbox, id: string): Promise<number> {
  const now = nowInSeconds(sandbox);
  return now - Number((await sandbox.store.claimed(keyOf(id))) ?? now);
}

import "server-only";
import { ATTEMPT_SECONDS } from "./attempt";
import { LoginRefused } from "./failure";
import { logStoreFailure } from "./logger";
import type { Site } from "./site";

const key = (state: string) => `state:${state}`;

/**
 * Marks a state as spent, for longer than a cookie with its attempt can be opened: a browser may keep that cookie, and
 * it must not serve a second code. Throws a `LoginRefused`: `used`, or `busy` when the store does not answer.
 */
export async function spend(site: Site, state: string): Promise<void> {
  const first = await site.store.claim(key(state), 2 * ATTEMPT_SECONDS).catch((error: unknown) => {
    logStoreFailure(error);
    throw new LoginRefused("busy");
  });
  if (!first) throw new LoginRefused("used");
}

/** Whether a state has been spent, as far as the store can tell. */
export async function isSpent(site: Site, state: string): Promise<boolean> {
  return site.store.has(key(state)).catch((error: unknown) => {
    logStoreFailure(error);
    return false;
  });
}

import "server-only";
import { Expiring } from "./expiring";
import { lazyLimiters } from "./lazy-limiters";
import { type ClaimKind, MOST_OF_A_KIND, type Store } from "./store";

/**
 * A store in this process's memory. It holds at most {@link MOST_OF_A_KIND} claims of each kind. When a kind is full, a
 * new claim replaces the oldest, so a flood cannot grow the store.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const ofAKind = () => new Expiring<string>(MOST_OF_A_KIND, now);
  const claims: Readonly<Record<ClaimKind, Expiring<string>>> = {
    state: ofAKind(),
    ended: ofAKind(),
    user_ended: ofAKind(),
    seen: ofAKind(),
  };
  return {
    take: lazyLimiters(async (_name, limit) => (await import("./limiter")).memoryLimiter(limit)),
    has: async (kind, name) => claims[kind].get(name) !== undefined,
    claimed: async (kind, name) => claims[kind].get(name),
    claim: async (kind, name, seconds, text = "") => {
      if (claims[kind].get(name) !== undefined) return false;
      claims[kind].set(name, text, seconds);
      return true;
    },
    replace: async (kind, name, seconds, text) => claims[kind].set(name, text, seconds),
  };
}

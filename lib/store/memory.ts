import "server-only";
import { Expiring } from "./expiring";
import type { Limiter } from "./limiter";
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
  const limiters = new Map<string, Promise<Limiter>>();

  return {
    take: async (name, limit, who) => {
      // A page counts nothing, and need not load what counts.
      const limiter = limiters.get(name) ?? import("./limiter").then(({ memoryLimiter }) => memoryLimiter(limit));
      limiters.set(name, limiter);
      return (await limiter)(who);
    },
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

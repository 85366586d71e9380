import "server-only";
import { Expiring } from "./expiring";
import type { Limiter } from "./limiter";
import { type ClaimKind, type Kind, MOST_OF_A_KIND, type Store } from "./store";

/**
 * A store in this process's memory. It holds at most {@link MOST_OF_A_KIND} texts of each kind, and as many claims of
 * each kind. When a kind is full, a new entry replaces the oldest, so a flood cannot grow the store.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const ofAKind = () => new Expiring<string>(MOST_OF_A_KIND, now);
  const claims: Readonly<Record<ClaimKind, Expiring<string>>> = {
    state: ofAKind(),
    ended: ofAKind(),
    user_ended: ofAKind(),
    seen: ofAKind(),
    code: ofAKind(),
    ticket_end: ofAKind(),
    busy_once: ofAKind(),
    userinfo: ofAKind(),
  };
  const texts: Readonly<Record<Kind, Expiring<string>>> = {
    ticket: ofAKind(),
    edit: ofAKind(),
    extended_token: ofAKind(),
  };
  const lists = new Expiring<readonly string[]>(10, now);
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
    put: async (kind, name, text, seconds) => texts[kind].set(name, text, seconds),
    get: async (kind, name) => texts[kind].get(name),
    push: async (list, text, most, seconds) =>
      lists.set(list, [text, ...(lists.get(list) ?? [])].slice(0, most), seconds),
    list: async (list) => lists.get(list) ?? [],
  };
}

import { Expiring } from "./expiring";
import { type Kind, MOST_OF_A_KIND, type Store } from "./store";

/**
 * A store in this process's memory. It is bounded: {@link MOST_OF_A_KIND} texts of a kind, and as many claims. When it
 * is full, the oldest make room, so that a flood cannot grow it.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const claims = new Expiring<string>(MOST_OF_A_KIND, now);
  const texts: Readonly<Record<Kind, Expiring<string>>> = {
    ticket: new Expiring(MOST_OF_A_KIND, now),
    edit: new Expiring(MOST_OF_A_KIND, now),
    extended_token: new Expiring(MOST_OF_A_KIND, now),
  };
  const lists = new Expiring<readonly string[]>(10, now);

  return {
    has: async (key) => claims.get(key) !== undefined,
    claimed: async (key) => claims.get(key),
    claim: async (key, seconds, text = "") => {
      if (claims.get(key) !== undefined) return false;
      claims.set(key, text, seconds);
      return true;
    },
    put: async (kind, name, text, seconds) => texts[kind].set(name, text, seconds),
    get: async (kind, name) => texts[kind].get(name),
    push: async (list, text, most, seconds) =>
      lists.set(list, [text, ...(lists.get(list) ?? [])].slice(0, most), seconds),
    list: async (list) => lists.get(list) ?? [],
  };
}

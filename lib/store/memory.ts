import type { Store } from "./store";

const MAX_ENTRIES = 100_000;

/**
 * A store in this process's memory. It holds 100 000 entries at most: when it is full, the entries that were
 * claimed first make room, so that a flood cannot grow it.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const expiries = new Map<string, number>();

  const has = (key: string): boolean => (expiries.get(key) ?? 0) > now();

  const makeRoom = (): void => {
    for (const [key, expiry] of expiries) {
      if (expiries.size < MAX_ENTRIES && expiry > now()) return;
      expiries.delete(key);
    }
  };

  return {
    has: async (key) => has(key),
    claim: async (key, seconds) => {
      if (has(key)) return false;
      expiries.delete(key);
      makeRoom();
      expiries.set(key, now() + seconds * 1000);
      return true;
    },
  };
}

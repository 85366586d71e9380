import { LRUCache } from "lru-cache";
import { type ClaimKind, MOST_OF_A_KIND, type Store, type TextKind } from "./store.ts";

/** A store in this process's memory. When a kind is full, a new entry replaces the oldest. */
export function memoryStore(now: () => number = Date.now): Store {
  // Reading is a peek, so that it makes no entry newer.
  const ofAKind = () => new LRUCache<string, string>({ max: MOST_OF_A_KIND, ttlResolution: 0, perf: { now } });
  const claims: Readonly<Record<ClaimKind, LRUCache<string, string>>> = {
    code: ofAKind(),
    ticket_end: ofAKind(),
    busy_once: ofAKind(),
    userinfo: ofAKind(),
  };
  const texts: Readonly<Record<TextKind, LRUCache<string, string>>> = {
    ticket: ofAKind(),
    edit: ofAKind(),
    extended_token: ofAKind(),
  };
  let requests: { readonly texts: readonly string[]; readonly until: number } = { texts: [], until: 0 };
  const list = () => (now() < requests.until ? requests.texts : []);
  return {
    claim: async (kind, name, seconds, text = "") => {
      if (claims[kind].has(name)) return false;
      // A name cut out of a request would keep the whole request in memory. A copy of it does not.
      claims[kind].set(structuredClone(name), text, { ttl: ttlOf(seconds) });
      return true;
    },
    claimed: async (kind, name) => claims[kind].peek(name),
    put: async (kind, name, text, seconds) => {
      texts[kind].set(structuredClone(name), text, { ttl: ttlOf(seconds) });
    },
    get: async (kind, name) => texts[kind].peek(name),
    push: async (text, most, seconds) => {
      requests = { texts: [text, ...list()].slice(0, most), until: now() + seconds * 1000 };
    },
    list: async () => list(),
  };
}

// The cache returns an entry as long as its age is not greater than this. An age is whole milliseconds.
function ttlOf(seconds: number): number {
  return seconds * 1000 - 1;
}

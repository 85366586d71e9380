import { type Kind, MOST_OF_A_KIND, type Store } from "./store";

const MOST_CLAIMS = 100_000;

/**
 * A store in this process's memory. It is bounded: 100 000 claims and {@link MOST_OF_A_KIND} texts of a kind. When it
 * is full, the oldest make room, so that a flood cannot grow it.
 */
export function memoryStore(now: () => number = Date.now): Store {
  const claims = new Expiring<true>(MOST_CLAIMS, now);
  const texts: Readonly<Record<Kind, Expiring<string>>> = {
    ticket: new Expiring(MOST_OF_A_KIND, now),
    ticket_end: new Expiring(MOST_OF_A_KIND, now),
    edit: new Expiring(MOST_OF_A_KIND, now),
    used_code: new Expiring(MOST_OF_A_KIND, now),
    extended_token: new Expiring(MOST_OF_A_KIND, now),
  };
  const lists = new Expiring<readonly string[]>(10, now);

  return {
    has: async (key) => claims.get(key) === true,
    claim: async (key, seconds) => {
      if (claims.get(key)) return false;
      claims.set(key, true, seconds);
      return true;
    },
    put: async (kind, name, text, seconds) => texts[kind].set(name, text, seconds),
    get: async (kind, name) => texts[kind].get(name),
    push: async (list, text, most, seconds) =>
      lists.set(list, [text, ...(lists.get(list) ?? [])].slice(0, most), seconds),
    list: async (list) => lists.get(list) ?? [],
  };
}

/** A map of limited size whose entries end by themselves. */
class Expiring<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly expiry: number }>();
  readonly #most: number;
  readonly #now: () => number;

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expiry > this.#now() ? entry.value : undefined;
  }

  set(key: string, value: Value, seconds: number): void {
    // An entry that is set again becomes the newest.
    this.#entries.delete(key);
    this.#makeRoom();
    this.#entries.set(key, { value, expiry: this.#now() + seconds * 1000 });
  }

  #makeRoom(): void {
    for (const [key, { expiry }] of this.#entries) {
      if (this.#entries.size < this.#most && expiry > this.#now()) return;
      this.#entries.delete(key);
    }
  }
}

/** A map of limited size whose entries expire. When it is full, a new entry replaces the oldest. */
export class Expiring<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly expiry: number }>();
  readonly #most: number;
  readonly #now: () => number;

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  /** The number of entries in memory. Expired entries count until a new entry removes them. */
  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expiry > this.#now() ? entry.value : undefined;
  }

  set(key: string, value: Value, seconds: number): void {
    // An entry that is set again becomes the newest.
    this.#entries.delete(key);
    this.#makeRoom();
    // A key cut out of a request would keep the whole request in memory. A copy of the key does not.
    this.#entries.set(structuredClone(key), { value, expiry: this.#now() + seconds * 1000 });
  }

  #makeRoom(): void {
    for (const [key, { expiry }] of this.#entries) {
      if (this.#entries.size < this.#most && expiry > this.#now()) return;
      this.#entries.delete(key);
    }
  }
}

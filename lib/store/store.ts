/** What is kept under a name: of each kind the newest {@link MOST_OF_A_KIND}. */
export type Kind = "ticket" | "edit" | "extended_token";

/**
 * So many of a kind are kept, and so many claims. Beyond them the oldest go first, so that a flood cannot grow the
 * store. It is a little less than a power of two, at which the tables in this process's memory double.
 */
export const MOST_OF_A_KIND = 16_000;

/**
 * The little that several requests have to agree on. Where it is away, its promises are rejected with a `StoreError`.
 */
export interface Store {
  /**
   * Claims a key for a number of seconds. True for the first who asks, whose text stays with the claim; false for
   * everybody after.
   */
  claim(key: string, seconds: number, text?: string): Promise<boolean>;
  /** Whether a key is claimed. */
  has(key: string): Promise<boolean>;
  /** The text of whoever has claimed a key, or undefined. */
  claimed(key: string): Promise<string | undefined>;
  /** Keeps a text for a number of seconds, in place of what was kept under its kind and name before. */
  put(kind: Kind, name: string, text: string, seconds: number): Promise<void>;
  /** What is kept under a kind and a name, or undefined. */
  get(kind: Kind, name: string): Promise<string | undefined>;
  /** Adds a text to a list of which the newest `most` are kept, and all of it for a number of seconds after the last. */
  push(list: string, text: string, most: number, seconds: number): Promise<void>;
  /** The texts of a list, the newest first. */
  list(list: string): Promise<readonly string[]>;
}

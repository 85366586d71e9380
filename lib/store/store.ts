import "server-only";
/** What is kept under a name: of each kind the newest {@link MOST_OF_A_KIND}. */
export type Kind = "ticket" | "edit" | "extended_token";

/**
 * The kinds of claims, one for each use. A kind has names of its own, so two uses never claim the same thing. In memory
 * it also has room of its own, so a flood of one kind cannot push out another kind's claims.
 */
export const CLAIM_KINDS = [
  // A login's state that is spent.
  "state",
  // A session that has ended.
  "ended",
  // A call to WeChat that counts against a session's burst.
  "call",
  // A code of the sandbox that is used up.
  "code",
  // The end of a ticket of the sandbox.
  "ticket_end",
  // A login in the sandbox that has had its one "busy" answer.
  "busy_once",
  // A login in the sandbox that has had its first call of userinfo.
  "userinfo",
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * How many texts of a kind are kept, and how many claims of a kind in memory. Beyond that the oldest go first, so that a
 * flood cannot grow the store. The number is a little less than a power of two, at which the tables in this process's
 * memory double.
 *
 * In Redis only time bounds the claims. A claim there is never dropped before its end.
 */
export const MOST_OF_A_KIND = 16_000;

/**
 * The little that several requests have to agree on. Where it is away, its promises are rejected with a `StoreError`.
 */
export interface Store {
  /**
   * Claims a name of a kind for a number of seconds. The first call gets true, and its text stays with the claim. Every
   * later call gets false until the claim ends.
   */
  claim(kind: ClaimKind, name: string, seconds: number, text?: string): Promise<boolean>;
  /** Whether a name of a kind is claimed. */
  has(kind: ClaimKind, name: string): Promise<boolean>;
  /** The text that came with the claim of a name. Undefined where the name is not claimed. */
  claimed(kind: ClaimKind, name: string): Promise<string | undefined>;
  /** Keeps a text for a number of seconds, in place of what was kept under its kind and name before. */
  put(kind: Kind, name: string, text: string, seconds: number): Promise<void>;
  /** What is kept under a kind and a name, or undefined. */
  get(kind: Kind, name: string): Promise<string | undefined>;
  /** Adds a text to a list of which the newest `most` are kept, and all of it for a number of seconds after the last. */
  push(list: string, text: string, most: number, seconds: number): Promise<void>;
  /** The texts of a list, the newest first. */
  list(list: string): Promise<readonly string[]>;
}

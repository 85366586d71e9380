import "server-only";
/** The kinds of texts. The store keeps the newest {@link MOST_OF_A_KIND} texts of each kind. */
export type Kind = "ticket" | "edit" | "extended_token";

/**
 * The kinds of claims, one for each use. Each kind has its own names, so two uses never claim the same thing. In memory
 * each kind also has its own room, so a flood of one kind cannot push out another kind's claims.
 */
export const CLAIM_KINDS = [
  // A login's state that has been used.
  "state",
  // A session that has ended.
  "ended",
  // A user whose earlier sessions have all ended.
  "user_ended",
  // A session's last use.
  "seen",
  // A code of the sandbox that has been used.
  "code",
  // The end of a ticket of the sandbox.
  "ticket_end",
  // A login in the sandbox that has had its one "busy" answer.
  "busy_once",
  // A login in the sandbox that has had its first userinfo call.
  "userinfo",
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * How many texts of each kind the store keeps, and how many claims of each kind it keeps in memory. When there are
 * more, it drops the oldest, so a flood cannot grow the store. The number is just below a power of two, because a `Map`
 * doubles its memory there.
 *
 * In Redis, only time limits the claims. A claim there is never dropped before it expires.
 */
export const MOST_OF_A_KIND = 16_000;

/** How often something may be done: so many times, within so many seconds from the first time. */
export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/**
 * The few facts that several requests share. If the store is down, its promises are rejected with a `StoreError`.
 */
export interface Store {
  /**
   * Counts one use of the limit of this name by somebody. Returns how many seconds they have to wait: 0 if this use is
   * within the limit. It never rejects: if the store is down, this process counts in its memory.
   */
  take(name: string, limit: Limit, who: string): Promise<number>;
  /**
   * Claims a name of a kind for a number of seconds. The first call gets true, and its text stays with the claim. Every
   * later call gets false until the claim ends.
   */
  claim(kind: ClaimKind, name: string, seconds: number, text?: string): Promise<boolean>;
  /** Claims a name of a kind for a number of seconds, and replaces the claim that is there. */
  replace(kind: ClaimKind, name: string, seconds: number, text: string): Promise<void>;
  /** Whether a name of a kind is claimed. */
  has(kind: ClaimKind, name: string): Promise<boolean>;
  /** The text that came with the claim of a name. Undefined if the name is not claimed. */
  claimed(kind: ClaimKind, name: string): Promise<string | undefined>;
  /** Keeps a text for a number of seconds. It replaces an earlier text of the same kind and name. */
  put(kind: Kind, name: string, text: string, seconds: number): Promise<void>;
  /** The text of a kind and name, or undefined. */
  get(kind: Kind, name: string): Promise<string | undefined>;
  /** Adds a text to a list, and keeps the newest `most` texts. The list expires `seconds` after the last call. */
  push(list: string, text: string, most: number, seconds: number): Promise<void>;
  /** The texts of a list, the newest first. */
  list(list: string): Promise<readonly string[]>;
}

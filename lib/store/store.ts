import "server-only";
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
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * How many claims of each kind the store keeps in memory. When there are more, it drops the oldest, so a flood cannot
 * grow the store. The number is just below a power of two, because a `Map` doubles its memory there.
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
}

/** The kinds of texts, and of claims. Each kind has names of its own. */
export type TextKind = "ticket" | "edit" | "extended_token";
export type ClaimKind = "code" | "ticket_end" | "busy_once" | "userinfo";

/**
 * How many texts and claims of each kind a store keeps. When there are more, it drops the oldest, so that a flood cannot
 * grow it. In Redis, only time limits the claims.
 */
export const MOST_OF_A_KIND = 16_000;

/** What several requests share. If the store is down, its promises are rejected with a {@link StoreError}. */
export interface Store {
  /**
   * Claims a name of a kind for a number of seconds. The first call gets true, and its text stays with the claim. Every
   * later call gets false until the claim ends.
   */
  claim(kind: ClaimKind, name: string, seconds: number, text?: string): Promise<boolean>;
  /** The text that came with the claim of a name. Undefined if the name is not claimed. */
  claimed(kind: ClaimKind, name: string): Promise<string | undefined>;
  /** Keeps a text for a number of seconds. It replaces an earlier text of the same kind and name. */
  put(kind: TextKind, name: string, text: string, seconds: number): Promise<void>;
  /** The text of a kind and name, or undefined. */
  get(kind: TextKind, name: string): Promise<string | undefined>;
  /** Adds a text to the list, and keeps the newest `most` texts. The list expires `seconds` after the last call. */
  push(text: string, most: number, seconds: number): Promise<void>;
  /** The texts of the list, the newest first. */
  list(): Promise<readonly string[]>;
}

/**
 * Whether a caught value is a {@link StoreError}. It compares the name, because a bundler may make several copies of this
 * class.
 */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError";
}

/** A call to the store failed. The error contains neither the call nor the store's URL. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor() {
    super("The sandbox's store did not answer.");
  }
}

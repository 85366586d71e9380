/** A call to the store failed. The error contains neither the call nor the store's URL. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor() {
    super("The store did not answer.");
  }
}

/**
 * Whether a caught value is a `StoreError`.
 *
 * It compares the name, because Next's bundles share one store, but each bundle has its own copy of this class.
 */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError";
}

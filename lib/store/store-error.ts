/** The store did not do what it was asked for. Nothing of what it was asked, nor of where it is, stands in here. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor() {
    super("The store did not answer.");
  }
}

/**
 * Whether something caught is a failure of the store.
 *
 * It goes by the name, because the bundles that Next builds share one store, and have a copy each of this class.
 */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError";
}

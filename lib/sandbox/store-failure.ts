import { isStoreError } from "./store/store.ts";

/** Writes to the server's log that the store did not answer. */
export function logStoreFailure(): void {
  process.stderr.write("The sandbox's store did not answer. Is its Redis there?\n");
}

/**
 * Waits for the store. If it does not answer, writes that to the server's log and returns `otherwise`. Any other error
 * is a defect and is thrown.
 */
export async function orWithoutStore<Kept, Else>(asked: Promise<Kept>, otherwise: Else): Promise<Kept | Else> {
  try {
    return await asked;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    logStoreFailure();
    return otherwise;
  }
}

import "server-only";
import { isStoreError } from "@/lib/store";

/** Says in the server's log that the store did not answer. */
export function logStoreFailure(): void {
  process.stderr.write("The sandbox's store did not answer. Is REDIS_URL right?\n");
}

/**
 * What the store is asked for, or else, with a line in the server's log, what there is without it. Any other error is a
 * defect, and stays one.
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

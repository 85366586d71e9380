import "server-only";

/** Says in the server's log that the store has failed, by the error's name alone: what it says may hold a secret. */
export function logStoreFailure(error: unknown): void {
  process.stderr.write(`The sandbox's store did not answer${error instanceof Error ? ` (${error.name})` : ""}.\n`);
}

/** What the store is asked for, or else, with a line in the server's log, what there is without it. */
export async function orWithoutStore<Kept, Else>(asked: Promise<Kept>, otherwise: Else): Promise<Kept | Else> {
  try {
    return await asked;
  } catch (error) {
    logStoreFailure(error);
    return otherwise;
  }
}

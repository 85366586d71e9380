import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const ids = new AsyncLocalStorage<string>();

/** Runs the work of one request. Its log lines carry an id, which the failure page shows, so that a visitor can quote it. */
export function withRequestId<Result>(work: () => Result): Result {
  return ids.getStore() === undefined ? ids.run(randomBytes(4).toString("hex"), work) : work();
}

/** The id of the current request: 8 hexadecimal digits. Undefined outside of {@link withRequestId}. */
export function requestId(): string | undefined {
  return ids.getStore();
}

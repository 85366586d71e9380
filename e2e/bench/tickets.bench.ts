import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "playwright/test";
import { memoryStore } from "../../lib/store/memory";
import { MOST_OF_A_KIND } from "../../lib/store/store";

const FLOOD = 100_000;
const LIMIT_BYTES = 32 * 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

test("a flood of tickets does not grow the store's memory", async () => {
  const store = memoryStore();
  const before = heap();
  for (let n = 0; n < MOST_OF_A_KIND; n += 1) await store.put("ticket", uuid(), ticket(n), 300);
  const full = heap() - before;
  for (let n = MOST_OF_A_KIND; n < FLOOD; n += 1) await store.put("ticket", uuid(), ticket(n), 300);
  const flooded = heap() - before;
  // The store has to be alive while it is weighed.
  expect(await store.get("ticket", "nobody")).toBeUndefined();
  process.stdout.write(
    `${FLOOD} tickets: ${megabytes(flooded)} MB, ${(flooded / full).toFixed(2)} times what ${MOST_OF_A_KIND} take\n`,
  );
  expect(flooded).toBeLessThan(LIMIT_BYTES);
});

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function uuid(): string {
  return randomBytes(12).toString("base64url");
}

/** A ticket as lib/sandbox keeps it, after it was allowed: then it is largest. */
function ticket(n: number): string {
  const code = randomBytes(96).toString("base64url");
  return JSON.stringify({
    host: "localhost:3000",
    appId: "wx73616e64626f7800",
    madeAt: 1767225600 + n,
    status: "allowed",
    code,
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

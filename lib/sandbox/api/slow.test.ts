import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { spoil } from "./fault.ts";

test("a slow answer takes ten seconds, twice the site's timeout, unless the client has gone", async () => {
  const wait = vi.spyOn(timers, "setTimeout");
  // Without this, a module that has already imported Node's function does not see the spy.
  syncBuiltinESMExports();
  onTestFinished(() => {
    wait.mockRestore();
    syncBuiltinESMExports();
  });
  const answer = new Response("late");
  const gone = new AbortController();
  const slow = spoil(answer, "slow", gone.signal);
  expect(wait.mock.calls.map(([ms]) => ms)).toEqual([10_000]);
  gone.abort();
  expect(await slow).toBe(answer);
});

import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { spoil } from "./fault";

test("a slow answer takes ten seconds, twice as long as the site waits, unless nobody waits for it any more", async () => {
  const wait = vi.spyOn(timers, "setTimeout");
  // Who has imported a function of Node's gets another one in its place only by this.
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

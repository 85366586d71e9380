import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { memoryStore } from "./memory.ts";
import { MOST_OF_A_KIND } from "./store.ts";
import { flood, storeContract } from "./test-contract.ts";

describe("a store in memory", () => {
  storeContract(memoryStore, MOST_OF_A_KIND, async () => {});

  test("forgets a claim, a text and the list when their time is over by its clock", async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = memoryStore(() => now);
    await store.claim("code", "a", 60, "claim");
    await store.put("ticket", "a", "text", 60);
    await store.push("entry", 5, 60);
    const all = async () => [await store.claimed("code", "a"), await store.get("ticket", "a"), await store.list()];
    now += 59_999;
    expect(await all()).toEqual(["claim", "text", ["entry"]]);
    now += 1;
    expect(await all()).toEqual([undefined, undefined, []]);
    expect(await store.claim("code", "a", 60)).toBe(true);
  });

  test("keeps a text that is put again, and the list that is added to, for the new time", async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = memoryStore(() => now);
    await store.put("ticket", "a", "old", 60);
    await store.push("old", 5, 60);
    now += 30_000;
    await store.put("ticket", "a", "new", 60);
    await store.push("new", 5, 60);
    now += 59_999;
    expect([await store.get("ticket", "a"), await store.list()]).toEqual(["new", ["new", "old"]]);
  });

  test("drops the oldest claims of a kind when there are too many, even if they expire later", async () => {
    const store = memoryStore();
    await store.claim("code", "the oldest", 60_000);
    await flood(MOST_OF_A_KIND - 1, (n) => store.claim("code", `one of ${n}`, 600));
    expect(await store.claim("code", "the oldest", 60)).toBe(false);
    await store.claim("code", "the newest", 60);
    expect([await store.claimed("code", "the newest"), await store.claimed("code", "the oldest")]).toEqual([
      "",
      undefined,
    ]);
  });

  test("a name that is cut out of a long text does not keep that text in memory", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const heap = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const store = memoryStore();
    const before = heap();
    for (let n = 0; n < 50; n += 1) {
      const form = new URLSearchParams(`uuid=${String(n).padStart(16, "A")}&padding=${"x".repeat(500_000)}`);
      await store.put("ticket", form.get("uuid") ?? "", "text", 60);
      await store.claim("code", form.get("uuid") ?? "", 60);
    }
    expect(heap() - before).toBeLessThan(10_000_000);
    expect(await store.get("ticket", "A".repeat(15).concat("0"))).toBe("text");
  });
});

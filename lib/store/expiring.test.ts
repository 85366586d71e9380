import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Expiring } from "./expiring";

function filled(most: number, seconds: number) {
  let now = 0;
  const entries = new Expiring<string>(most, () => now);
  for (let n = 0; n < most; n += 1) entries.set(`key ${n}`, "text", seconds);
  const pass = (passed: number) => {
    now += passed * 1000;
  };
  return { entries, pass };
}

test("never exceeds its limit", () => {
  const { entries } = filled(10, 60);
  for (let n = 0; n < 100; n += 1) entries.set(`later ${n}`, "text", 60);
  expect(entries.size).toBe(10);
});

test("an entry that is set again becomes the newest", () => {
  const { entries } = filled(10, 60);
  entries.set("key 0", "new", 60);
  for (let n = 0; n < 9; n += 1) entries.set(`later ${n}`, "text", 60);
  expect([entries.get("key 0"), entries.get("key 1"), entries.size]).toEqual(["new", undefined, 10]);
});

test("a new entry removes expired entries", () => {
  const { entries, pass } = filled(10, 60);
  pass(59);
  entries.set("key 9", "new", 60);
  pass(1);
  expect([entries.get("key 8"), entries.get("key 9")]).toEqual([undefined, "new"]);
  entries.set("another", "text", 60);
  expect(entries.size).toBe(2);
});

test("a key cut out of a long text does not keep that text in memory", () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const entries = new Expiring<string>(100, Date.now);
  const before = heap();
  for (let n = 0; n < 100; n += 1) {
    const form = new URLSearchParams(`uuid=${String(n).padStart(16, "A")}&padding=${"x".repeat(500_000)}`);
    entries.set(form.get("uuid") ?? "", "text", 60);
  }
  expect(heap() - before).toBeLessThan(10_000_000);
  expect(entries.size).toBe(100);
});

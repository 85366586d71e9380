import { expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { LIMITS, type LimitName, limitOf, UNKNOWN_ADDRESSES } from "./limits";
import { takeAs } from "./take";

const names = Object.keys(LIMITS).filter((name): name is LimitName => name in LIMITS);

/** How often something may be done before somebody has to wait. */
async function allowed(take: () => Promise<number>): Promise<number> {
  let times = 0;
  while ((await take()) === 0) times += 1;
  return times;
}

test.each(names)("%s may be done as often as the table says, and then not for the rest of the time", async (name) => {
  const take = takeAs(() => "192.0.2.1", memoryStore());
  const { times, seconds } = limitOf(name);
  expect(await allowed(() => take(name, "session"))).toBe(times);
  expect(await take(name, "session")).toBeGreaterThan(seconds - 5);
  expect(await take(name, "session")).toBeLessThanOrEqual(seconds);
});

test("one limit takes nothing of another, nor one address or session of another", async () => {
  const store = memoryStore();
  let address = "192.0.2.1";
  const take = takeAs(() => address, store, 0.1);
  for (const name of names) expect(await allowed(() => take(name, "session")), name).toBeGreaterThan(0);
  address = "192.0.2.2";
  for (const name of names) {
    const { per } = limitOf(name);
    expect((await take(name, "another session")) === 0, `${name}, which is per ${per}`).toBe(per !== "site");
  }
});

test("clients whose address cannot be known count together, and may do more", async () => {
  const store = memoryStore();
  const unknown = () => undefined;
  const [one, other] = [takeAs(unknown, store), takeAs(unknown, store)];
  expect(await allowed(() => one("start"))).toBe(LIMITS.start.times * UNKNOWN_ADDRESSES);
  expect(await other("start")).toBeGreaterThan(0);
  expect(await takeAs(() => "192.0.2.1", store)("start")).toBe(0);
});

test.each([
  [2, 600],
  [0.5, 150],
  [0.000001, 1],
])("the factor %f multiplies a limit, and leaves at least one use", async (factor, times) => {
  const take = takeAs(() => "192.0.2.1", memoryStore(), factor);
  expect(await allowed(() => take("start"))).toBe(times);
});

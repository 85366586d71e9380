import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";
import { MOST_OF_A_KIND, type Store } from "./store";
import { freePort, hasRedis, startRedis } from "./test-redis";

let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
const redisUrl = () => redis?.url ?? "";

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});

afterAll(() => void redis?.server.kill());

describe.each<[name: string, runs: boolean, make: () => Store, mostOfAKind: number]>([
  ["memoryStore", true, memoryStore, MOST_OF_A_KIND],
  // So many would take Redis a second, so it is told to keep fewer.
  ["redisStore", hasRedis, () => redisStore(redisUrl(), { most: 200 }), 200],
])("%s", (_name, runs, make, most) => {
  test.runIf(runs)("lets only the first claim a key", async () => {
    const store = make();
    expect(await store.has("a")).toBe(false);
    expect(await store.claim("a", 60)).toBe(true);
    expect(await store.claim("a", 60)).toBe(false);
    expect(await store.has("a")).toBe(true);
    expect(await store.claim("b", 60)).toBe(true);
  });

  test.runIf(runs)("keeps a text under its kind and name, in place of the one before", async () => {
    const store = make();
    expect(await store.get("ticket", "one")).toBeUndefined();
    await store.put("ticket", "one", "waiting", 60);
    await store.put("ticket", "two", "", 60);
    await store.put("ticket", "one", "扫过了", 60);
    expect(await store.get("ticket", "one")).toBe("扫过了");
    expect(await store.get("ticket", "two")).toBe("");
    expect(await store.get("edit", "one")).toBeUndefined();
  });

  test.runIf(runs)("forgets a claim, a text and a list after their seconds", async () => {
    const store = make();
    await store.claim("short", 0.02);
    await store.put("edit", "short", "text", 0.02);
    await store.push("short", "text", 5, 0.02);
    await expect.poll(() => store.has("short")).toBe(false);
    await expect.poll(() => store.get("edit", "short")).toBeUndefined();
    await expect.poll(() => store.list("short")).toEqual([]);
    expect(await store.claim("short", 60)).toBe(true);
  });

  test.runIf(runs)("lists the newest texts first, and no more than it is told to", async () => {
    const store = make();
    expect(await store.list("requests")).toEqual([]);
    for (const text of ["1", "2", "3", "4"]) await store.push("requests", text, 3, 60);
    expect(await store.list("requests")).toEqual(["4", "3", "2"]);
    expect(await store.list("others")).toEqual([]);
  });

  test.runIf(runs)("drops the oldest texts of a flood, and neither another kind's nor what is claimed", async () => {
    const store = make();
    await store.claim("claimed", 600);
    await store.put("edit", "mine", "kept", 500);
    await store.put("extended_token", "oldest", "dropped", 500);
    await store.put("extended_token", "kept again", "old", 501);
    const flood = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, n) => store.put("extended_token", String(from + n), "flood", 600)),
      );
    await flood(0, most - 2);
    expect(await store.get("extended_token", "oldest")).toBe("dropped");
    await store.put("extended_token", "kept again", "new", 601);
    await flood(most, most + 100);
    expect(await store.get("extended_token", "oldest")).toBeUndefined();
    expect(await store.get("extended_token", "kept again")).toBe("new");
    const left = Array.from({ length: most + 100 }, (_, n) => store.get("extended_token", String(n)));
    expect((await Promise.all(left)).filter(Boolean)).toHaveLength(most - 1);
    expect(await store.get("extended_token", String(most + 99))).toBe("flood");
    expect(await store.get("edit", "mine")).toBe("kept");
    expect(await store.has("claimed")).toBe(true);
  });
});

describe("memoryStore", () => {
  test("goes by its clock", async () => {
    let now = 0;
    const store = memoryStore(() => now);
    await store.claim("a", 60);
    await store.put("ticket", "a", "text", 60);
    now = 59_999;
    expect([await store.has("a"), await store.get("ticket", "a")]).toEqual([true, "text"]);
    now = 60_000;
    expect([await store.has("a"), await store.get("ticket", "a")]).toEqual([false, undefined]);
    expect(await store.claim("a", 60)).toBe(true);
  });

  test("drops the oldest keys of a flood", async () => {
    const store = memoryStore();
    for (let n = 0; n <= 100_000; n += 1) await store.claim(`key-${n}`, 600);
    expect(await store.has("key-0")).toBe(false);
    expect(await store.has("key-1")).toBe(true);
    expect(await store.has("key-100000")).toBe(true);
  });
});

describe.runIf(hasRedis)("redisStore", () => {
  test("is shared by instances, of which only the first claims a key", async () => {
    const [one, other] = [redisStore(redisUrl()), redisStore(redisUrl())];
    const claims = await Promise.all([one.claim("shared", 60), other.claim("shared", 60), one.claim("shared", 60)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.has("shared")).toBe(true);
    await one.put("ticket", "shared", "text", 60);
    await one.push("shared", "text", 5, 60);
    expect([await other.get("ticket", "shared"), await other.list("shared")]).toEqual(["text", ["text"]]);
  });
});

/** How each operation of a store ends. */
async function outcomes(store: Store): Promise<string[]> {
  const all = [
    store.claim("away", 60),
    store.has("away"),
    store.put("ticket", "away", "text", 60),
    store.get("ticket", "away"),
    store.push("away", "text", 5, 60),
    store.list("away"),
  ];
  return (await Promise.allSettled(all)).map(({ status }) => status);
}

test("redisStore fails in bounded time where nothing answers, whatever it is asked", async () => {
  const store = redisStore(`redis://127.0.0.1:${await freePort()}`, { patienceMs: 100 });
  expect(new Set(await outcomes(store))).toEqual(new Set(["rejected"]));
});

test.runIf(hasRedis)("redisStore fails in bounded time while Redis hangs, and works when it does again", async () => {
  const store = redisStore(redisUrl(), { patienceMs: 500 });
  const works = () => expect.poll(() => outcomes(store), { timeout: 4_000 }).not.toContain("rejected");
  await works();
  redis?.server.kill("SIGSTOP");
  try {
    expect(new Set(await outcomes(store))).toEqual(new Set(["rejected"]));
    // This one finds a new connection, which hangs as well.
    expect(new Set(await outcomes(store))).toEqual(new Set(["rejected"]));
  } finally {
    redis?.server.kill("SIGCONT");
  }
  await works();
});

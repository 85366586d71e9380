import { once } from "node:events";
import { createServer } from "node:net";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { site } from "@/site.config";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";
import { MOST_OF_A_KIND, type Store } from "./store";
import { hasRedis, startRedis } from "./test-redis";

const LIMIT = { times: 3, seconds: 60 };

let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
const redisUrl = () => redis?.url ?? "";

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterAll(() => void redis?.server.kill());

/** Takes a limit some times, one after the other. Returns which uses were within it. */
async function uses(store: Store, name: string, who: string, times: number): Promise<boolean[]> {
  const all: boolean[] = [];
  for (let use = 0; use < times; use += 1) all.push((await store.take(name, LIMIT, who)) === 0);
  return all;
}

describe.each<[name: string, runs: boolean, make: () => Store]>([
  ["memoryStore", true, memoryStore],
  ["redisStore", hasRedis, () => redisStore(redisUrl(), { patienceMs: 30_000 })],
])("a limit in %s", (_name, runs, make) => {
  test.runIf(runs)("allows so many uses, and then names the seconds until the first one is over", async () => {
    const store = make();
    expect(await uses(store, "a", "one", 5)).toEqual([true, true, true, false, false]);
    const wait = await store.take("a", LIMIT, "one");
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  test.runIf(runs)("counts everybody, and every limit, by itself", async () => {
    const store = make();
    expect(await uses(store, "b", "one", 4)).toEqual([true, true, true, false]);
    expect(await uses(store, "b", "other", 4)).toEqual([true, true, true, false]);
    expect(await uses(store, "c", "one", 4)).toEqual([true, true, true, false]);
  });

  test.runIf(runs)("allows no use more to many at once", async () => {
    const store = make();
    const all = await Promise.all(Array.from({ length: 20 }, () => store.take("d", LIMIT, "one")));
    expect(all.filter((wait) => wait === 0)).toHaveLength(LIMIT.times);
  });
});

describe("a limit in memoryStore", () => {
  test("begins anew when its time is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = memoryStore();
    expect(await uses(store, "a", "one", 4)).toEqual([true, true, true, false]);
    vi.setSystemTime(Date.now() + 59_000);
    expect(await store.take("a", LIMIT, "one")).toBe(1);
    vi.setSystemTime(Date.now() + 1_000);
    expect(await uses(store, "a", "one", 4)).toEqual([true, true, true, false]);
  });

  test("forgets the oldest count in a flood from many addresses, and no other limit's", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = memoryStore();
    for (const [name, who] of [
      ["a", "renewed"],
      ["a", "old"],
      ["b", "old"],
    ] as const)
      await uses(store, name, who, 4);
    vi.setSystemTime(Date.now() + 60_000);
    await uses(store, "a", "old", 4);
    await uses(store, "b", "old", 4);
    await uses(store, "a", "renewed", 4);
    for (let n = 0; n < MOST_OF_A_KIND - 1; n += 1) await store.take("a", LIMIT, `address ${n}`);
    expect(await store.take("a", LIMIT, "renewed")).toBe(60);
    expect(await store.take("b", LIMIT, "old")).toBe(60);
    expect(await store.take("a", LIMIT, "old")).toBe(0);
  });
});

describe.runIf(hasRedis)("a limit in redisStore", () => {
  test("is shared by all instances", async () => {
    const [one, other] = [redisStore(redisUrl()), redisStore(redisUrl())];
    expect(await uses(one, "shared", "one", 2)).toEqual([true, true]);
    expect(await uses(other, "shared", "one", 2)).toEqual([true, false]);
    expect(await one.take("shared", LIMIT, "one")).toBeGreaterThan(0);
  });

  test("sends one command for a use, none once it is used up, and every key expires", async () => {
    const store = redisStore(`${redisUrl()}/7`, { patienceMs: 30_000 });
    await store.has("state", "connected");
    const client = await createClient({ url: `${redisUrl()}/7` }).connect();
    const monitor = await createClient({ url: redisUrl() }).connect();
    const seen: string[] = [];
    await monitor.monitor((line) => seen.push(line));
    await uses(store, "start", "192.0.2.1", 10);
    await store.has("state", "the last command");
    await vi.waitUntil(() => seen.some((line) => line.includes("the last command")), { timeout: 4_000 });
    const commands = seen.filter((line) => /\[7 [\d.]+:/.test(line) && !line.includes("the last command"));
    expect(commands.filter((line) => line.includes('"EVAL"'))).toHaveLength(LIMIT.times);
    expect(commands).toHaveLength(LIMIT.times);
    const keys = await client.keys("*");
    expect(keys).toEqual([`${site.redisPrefix}limit:start:192.0.2.1`]);
    for (const key of keys) expect(await client.pTTL(key), key).toBeGreaterThan(0);
    for (const each of [client, monitor]) each.destroy();
  });

  test("is counted in memory while Redis hangs, waits for it once, and is in Redis again afterwards", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = redisStore(redisUrl(), { patienceMs: 500 });
    const connected = () => store.has("state", "connected").catch(() => undefined);
    await expect.poll(connected, { timeout: 12_000 }).toBe(false);
    redis?.server.kill("SIGSTOP");
    try {
      expect(await uses(store, "hanging", "one", 5)).toEqual([true, true, true, false, false]);
      // The commands that have no other answer still fail.
      await expect(store.has("state", "away")).rejects.toThrow("The store did not answer.");
    } finally {
      redis?.server.kill("SIGCONT");
    }
    await expect.poll(connected, { timeout: 12_000 }).toBe(false);
    vi.setSystemTime(Date.now() + 5_000);
    expect(await uses(store, "hanging", "another", 4)).toEqual([true, true, true, false]);
    const other = redisStore(redisUrl());
    expect(await other.take("hanging", LIMIT, "another")).toBeGreaterThan(0);
  });

  test("is counted in memory where Redis is full", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "1"]);
    try {
      expect(await uses(redisStore(redisUrl()), "full", "one", 5)).toEqual([true, true, true, false, false]);
    } finally {
      await client.sendCommand(["CONFIG", "SET", "maxmemory", "0"]);
      client.destroy();
    }
  });
});

test("a limit in redisStore asks a Redis that does not answer only once in five seconds", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  let connections = 0;
  const silent = createServer(() => {
    connections += 1;
  }).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const store = redisStore(`redis://127.0.0.1:${port}`, { patienceMs: 100 });
  try {
    for (const times of [1, 2]) {
      expect(await uses(store, "silent", `client ${times}`, 5)).toEqual([true, true, true, false, false]);
      expect(connections).toBe(times);
      vi.setSystemTime(Date.now() + 5_000);
    }
  } finally {
    silent.close();
  }
});

import { inspect } from "node:util";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freePort, hasRedis, startRedis } from "@/lib/store/test-redis";
import { redisStore } from "./redis.ts";
import { isStoreError, StoreError } from "./store.ts";
import { outcomes, storeContract } from "./test-contract.ts";

let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
/** The URL of a database of the Redis, or one of a user. */
const redisUrl = (database = 0, user = "") => `${redis?.url ?? ""}/${database}`.replace("//", `//${user}`);

const failures = Array(6).fill(new StoreError());

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});

afterAll(() => void redis?.server.kill());

describe.runIf(hasRedis)("a store in Redis", () => {
  let made = 0;
  // Redis would need a second for as many texts as memory keeps.
  const contracted = () => {
    made += 1;
    return redisStore(redisUrl(), { prefix: `contract-${made}:`, most: 200 });
  };
  // The store orders texts by time.
  storeContract(contracted, 200, async () => {
    const before = Date.now();
    await vi.waitUntil(() => Date.now() > before, { interval: 1 });
  });

  test("is shared by all instances, and only the first caller can claim a name", async () => {
    const [one, other] = [redisStore(redisUrl(1)), redisStore(redisUrl(1))];
    const claims = await Promise.all([one, other, one].map((store) => store.claim("code", "shared", 60)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.claimed("code", "shared")).toBe("");
    await one.put("ticket", "shared", "text", 60);
    await one.push("text", 5, 60);
    expect([await other.get("ticket", "shared"), await other.list()]).toEqual(["text", ["text"]]);
  });

  test("begins every key with its prefix, and gives it an expiry, the list of names included", async () => {
    const store = redisStore(redisUrl(2), { prefix: "team:" });
    await store.claim("code", "a", 60);
    await store.put("ticket", "a", "text", 60);
    await store.push("text", 5, 60);
    const client = await createClient({ url: redisUrl(2) }).connect();
    const keys = (await client.keys("*")).sort();
    expect(keys).toEqual(["team:claim:code:a", "team:list:requests", "team:ticket:a", "team:tickets"]);
    for (const key of keys) {
      const seconds = await client.ttl(key);
      expect(seconds, key).toBeGreaterThan(0);
      expect(seconds, key).toBeLessThanOrEqual(key === "team:tickets" ? 30 * 24 * 3600 : 60);
    }
    client.destroy();
  });

  test("reads an answer after the process was busy for longer than the time limit", async () => {
    const patienceMs = 200;
    const store = redisStore(redisUrl(), { patienceMs });
    await expect.poll(() => store.list().catch(() => undefined), { timeout: 4_000 }).toEqual([]);
    const claimed = store.claim("code", "busy", 60);
    // The command is on its way, and its answer arrives while the process is busy.
    await new Promise(setImmediate);
    const start = performance.now();
    while (performance.now() < start + 2 * patienceMs);
    expect(await claimed).toBe(true);
  });

  test("keeps no more names than texts", async () => {
    const store = redisStore(redisUrl(3), { prefix: "", most: 2 });
    for (const name of ["a", "b", "c", "d"]) await store.put("ticket", name, "text", 60);
    const client = await createClient({ url: redisUrl(3) }).connect();
    expect(await client.zCard("tickets")).toBe(2);
    expect(await client.keys("ticket:*")).toHaveLength(2);
    client.destroy();
  });

  test("drops no claim before it expires, however many of its kind there are", async () => {
    const store = redisStore(redisUrl(4), { most: 2 });
    for (const name of ["a", "b", "c", "d"]) await store.claim("code", name, 60);
    expect(await store.claim("code", "a", 60)).toBe(false);
  });

  test("keeps a text even when an older text cannot be dropped", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    await client.sendCommand(["ACL", "SETUSER", "keeper", "on", ">password", "~*", "+@all", "-zrem"]);
    const store = redisStore(redisUrl(5, "keeper:password@"), { most: 1 });
    await store.put("ticket", "a", "older", 60);
    await store.put("ticket", "b", "newer", 60);
    expect(await store.get("ticket", "b")).toBe("newer");
    client.destroy();
  });

  test("fails with an error that contains neither the command nor the password", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    // This user may run only HELLO. Redis names the refused command in its error.
    await client.sendCommand(["ACL", "SETUSER", "nobody", "on", ">password", "~*", "-@all", "+hello"]);
    const store = redisStore(redisUrl(0, "nobody:password@"));
    const error = await store.claim("code", "a-secret", 60).catch((thrown: unknown) => thrown);
    expect(isStoreError(error)).toBe(true);
    expect(inspect(error, { showHidden: true, depth: null })).not.toMatch(/a-secret|password/);
    client.destroy();
  });

  test("fails in bounded time while Redis hangs, and works again when Redis does", { timeout: 40_000 }, async () => {
    const store = redisStore(redisUrl(6));
    const works = () => expect.poll(() => outcomes(store), { timeout: 12_000 }).toEqual(Array(6).fill("fulfilled"));
    await works();
    redis?.server.kill("SIGSTOP");
    try {
      expect(await outcomes(store)).toEqual(failures);
    } finally {
      redis?.server.kill("SIGCONT");
    }
    await works();
  });
});

test("every operation of a store in Redis fails in bounded time if no Redis is running", async () => {
  const store = redisStore(`redis://127.0.0.1:${await freePort()}`);
  expect(await outcomes(store)).toEqual(failures);
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";

describe("memoryStore", () => {
  test("lets only the first claim a key", async () => {
    const store = memoryStore();
    expect(await store.has("a")).toBe(false);
    expect(await store.claim("a", 60)).toBe(true);
    expect(await store.claim("a", 60)).toBe(false);
    expect(await store.has("a")).toBe(true);
    expect(await store.claim("b", 60)).toBe(true);
  });

  test("forgets a key after its seconds", async () => {
    let now = 0;
    const store = memoryStore(() => now);
    await store.claim("a", 60);
    now = 60_000;
    expect(await store.has("a")).toBe(false);
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

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis)
  process.stdout.write("The tests of the Redis store are skipped: there is no redis-server on this machine.\n");

describe.skipIf(!hasRedis)("redisStore", () => {
  let server: ChildProcess;
  let url = "";

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    server = spawn("redis-server", ["--port", String(port), "--save", "", "--appendonly", "no"]);
    await once(server, "spawn");
    for await (const line of server.stdout ?? []) if (String(line).includes("Ready to accept connections")) break;
  });

  afterAll(() => void server.kill());

  test("lets only the first of all instances claim a key", async () => {
    const [one, other] = [redisStore(url), redisStore(url)];
    expect(await one.has("a")).toBe(false);
    const claims = await Promise.all([one.claim("a", 60), other.claim("a", 60), one.claim("a", 60)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.has("a")).toBe(true);
  });

  test("forgets a key after its seconds", async () => {
    const store = redisStore(url);
    await store.claim("short", 0.02);
    await expect.poll(() => store.has("short")).toBe(false);
    expect(await store.claim("short", 60)).toBe(true);
  });
});

test("redisStore fails in bounded time where nothing answers", async () => {
  await expect(redisStore(`redis://127.0.0.1:${await freePort()}`).claim("a", 60)).rejects.toThrow();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

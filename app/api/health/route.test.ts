import { afterEach, expect, test, vi } from "vitest";
import { freePort, hasRedis, startRedis } from "@/lib/store/test-redis";

afterEach(() => {
  globalThis.siteStore = undefined;
});

/** What the route answers, on a site with this Redis. */
async function ask(redisUrl: string): Promise<Response> {
  vi.resetModules();
  vi.stubEnv("REDIS_URL", redisUrl);
  const { GET } = await import("./route");
  return GET();
}

async function expectHealthy(answer: Response): Promise<void> {
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie()).toEqual([]);
}

test("a server without Redis is ready, also while nothing is configured", async () => {
  await expectHealthy(await ask(""));
});

test.runIf(hasRedis)("a server that reaches its Redis is ready", async () => {
  const redis = await startRedis();
  try {
    await expectHealthy(await ask(redis.url));
  } finally {
    redis.server.kill();
  }
});

test("a server that does not reach its Redis answers 503 with the reason, and without its address", async () => {
  const port = await freePort();
  const answer = await ask(`redis://somebody:hunter2@127.0.0.1:${port}`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const text = await answer.text();
  expect(JSON.parse(text)).toEqual({ status: "unavailable", reason: expect.stringContaining("REDIS_URL") });
  expect(text).not.toMatch(/hunter2|somebody|127\.0\.0\.1/);
});

import { inspect } from "node:util";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { site } from "@/site.config";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";
import { CLAIM_KINDS, MOST_OF_A_KIND, type Store } from "./store";
import { isStoreError, StoreError } from "./store-error";
import { freePort, hasRedis, startRedis } from "./test-redis";

const PREFIX = site.redisPrefix;

let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
const redisUrl = () => redis?.url ?? "";

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});

afterAll(() => void redis?.server.kill());

describe.each<[name: string, runs: boolean, make: () => Store, flood: number]>([
  ["memoryStore", true, memoryStore, MOST_OF_A_KIND],
  // It has 30 seconds to answer on a busy machine.
  ["redisStore", hasRedis, () => redisStore(redisUrl(), { patienceMs: 30_000 }), 200],
])("%s", (_name, runs, make, many) => {
  test.runIf(runs)("lets only the first caller claim a name, and keeps that caller's text", async () => {
    const store = make();
    expect([await store.has("state", "a"), await store.claimed("state", "a")]).toEqual([false, undefined]);
    expect(await store.claim("state", "a", 60, "第一个")).toBe(true);
    expect(await store.claim("state", "a", 60, "第二个")).toBe(false);
    expect([await store.has("state", "a"), await store.claimed("state", "a")]).toEqual([true, "第一个"]);
    expect(await store.claim("state", "b", 60)).toBe(true);
    expect([await store.has("state", "b"), await store.claimed("state", "b")]).toEqual([true, ""]);
  });

  test.runIf(runs)("replaces a claim with another text and another end, or makes the first one", async () => {
    const store = make();
    await store.replace("seen", "a", 60, "earlier");
    await store.replace("seen", "a", 60, "later");
    expect([await store.claimed("seen", "a"), await store.claim("seen", "a", 60)]).toEqual(["later", false]);
    await store.replace("seen", "a", 0.02, "short");
    await expect.poll(() => store.has("seen", "a")).toBe(false);
  });

  test.runIf(runs)("keeps the claims of two kinds apart, even if the names are equal or contain a kind", async () => {
    const store = make();
    const names = ["same", ...CLAIM_KINDS.flatMap((kind) => [`${kind}:same`, `:${kind}:same`, `claim:${kind}:same`])];
    const all = CLAIM_KINDS.flatMap((kind) => names.map((name) => ({ kind, name, text: `${kind} ${name}` })));
    for (const { kind, name, text } of all) expect(await store.claim(kind, name, 60, text), text).toBe(true);
    for (const { kind, name, text } of all) expect(await store.claimed(kind, name)).toBe(text);
  });

  test.runIf(runs)("forgets a claim when it expires", async () => {
    const store = make();
    await store.claim("state", "short", 0.02);
    await expect.poll(() => store.has("state", "short")).toBe(false);
    expect(await store.claim("state", "short", 60)).toBe(true);
  });

  const kinds = CLAIM_KINDS.map((kind) => ({ kind }));
  test.runIf(runs).each(kinds)("keeps the claims of all other kinds through a flood of $kind", async ({ kind }) => {
    const store = make();
    const others = CLAIM_KINDS.filter((each) => each !== kind);
    const name = `before the flood of ${kind}`;
    for (const other of others) expect(await store.claim(other, name, 600)).toBe(true);
    await flood(many + 1, (n) => store.claim(kind, `one of ${n}`, 600));
    for (const other of others) {
      expect([await store.has(other, name), await store.claim(other, name, 600)], other).toEqual([true, false]);
    }
  });
});

/** Calls a function many times at once. */
async function flood(times: number, ask: (n: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: times }, (_, n) => ask(n)));
}

describe("memoryStore", () => {
  test("expires claims by its clock", async () => {
    let now = 0;
    const store = memoryStore(() => now);
    await store.claim("state", "a", 60);
    now = 59_999;
    expect(await store.has("state", "a")).toBe(true);
    now = 60_000;
    expect(await store.has("state", "a")).toBe(false);
    expect(await store.claim("state", "a", 60)).toBe(true);
  });

  test("drops the oldest claims of a kind when there are too many, even if they expire later", async () => {
    const store = memoryStore();
    await store.claim("state", "the oldest", 60_000);
    await flood(MOST_OF_A_KIND - 1, (n) => store.claim("state", `one of ${n}`, 600));
    expect(await store.has("state", "the oldest")).toBe(true);
    await store.claim("state", "the newest", 60);
    expect([await store.has("state", "the oldest"), await store.has("state", "the newest")]).toEqual([false, true]);
    expect(await store.claim("state", "the oldest", 60)).toBe(true);
  });
});

describe.runIf(hasRedis)("redisStore", () => {
  test("is shared by all instances, and only the first caller can claim a name", async () => {
    const [one, other] = [redisStore(redisUrl()), redisStore(redisUrl())];
    const claims = await Promise.all([one, other, one].map((store) => store.claim("state", "shared", 60)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.has("state", "shared")).toBe(true);
  });

  test("gives every key an expiry", async () => {
    const store = redisStore(`${redisUrl()}/1`);
    await store.claim("state", "a", 60);
    await store.replace("seen", "a", 60, "text");
    const client = await createClient({ url: `${redisUrl()}/1` }).connect();
    const keys = await client.keys("*");
    expect(keys.sort()).toEqual([`${PREFIX}claim:seen:a`, `${PREFIX}claim:state:a`]);
    for (const key of keys) expect(await client.pTTL(key), key).toBeGreaterThan(0);
    client.destroy();
  });

  test("sends one command for a claim: SET with NX and the time in milliseconds", async () => {
    const store = redisStore(`${redisUrl()}/5`);
    // The store connects before the monitor listens, so the monitor sees no handshake.
    await store.has("state", "connected");
    const client = await createClient({ url: redisUrl() }).connect();
    const seen: string[] = [];
    await client.monitor((line) => seen.push(line));
    expect(await store.claim("state", "a", 60, "text")).toBe(true);
    expect(await store.claim("state", "a", 1.5)).toBe(false);
    await store.has("state", "the last command");
    await vi.waitUntil(() => seen.some((line) => line.includes("the last command")), { timeout: 4_000 });
    const commands = seen.filter((line) => line.includes("[5 ")).map((line) => line.replace(/^.*?\] /, ""));
    expect(commands).toEqual([
      `"SET" "${PREFIX}claim:state:a" "text" "PX" "60000" "NX"`,
      `"SET" "${PREFIX}claim:state:a" "" "PX" "1500" "NX"`,
      `"EXISTS" "${PREFIX}claim:state:the last command"`,
    ]);
    client.destroy();
  });

  test("keeps one connection, even after a long idle time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    const store = redisStore(`${redisUrl()}/2`);
    const client = await createClient({ url: redisUrl() }).connect();
    const connections = async () => (await client.clientList()).filter(({ db }) => db === 2).map(({ id }) => id);
    await store.claim("state", "a", 60);
    const before = await connections();
    expect(before).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(await store.has("state", "a")).toBe(true);
    expect(await connections()).toEqual(before);
    client.destroy();
  });

  test("reads an answer after the process was busy for longer than the time limit", async () => {
    const patienceMs = 200;
    const store = redisStore(redisUrl(), { patienceMs });
    const connected = () => store.has("state", "busy").catch(() => undefined);
    await expect.poll(connected, { timeout: 4_000 }).toBe(false);
    const claimed = store.claim("state", "busy", 60);
    // The command is on its way, and its answer arrives while the process is busy.
    await new Promise(setImmediate);
    const start = performance.now();
    while (performance.now() < start + 2 * patienceMs);
    expect(await claimed).toBe(true);
  });

  test("fails with an error that contains neither the command nor the password", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    // This user may run only HELLO. Redis names the refused command in its error.
    await client.sendCommand(["ACL", "SETUSER", "nobody", "on", ">password", "~*", "-@all", "+hello"]);
    const store = redisStore(redisUrl().replace("//", "//nobody:password@"));
    const error = await store.claim("state", "a-secret", 60).catch((thrown: unknown) => thrown);
    expect(isStoreError(error)).toBe(true);
    expect(inspect(error, { showHidden: true, depth: null })).not.toMatch(/a-secret|password/);
    client.destroy();
  });
});

/** The outcome of each operation of a store. */
async function outcomes(store: Store): Promise<unknown[]> {
  const all = [
    store.claim("state", "away", 60),
    store.replace("state", "away", 60, "text"),
    store.has("state", "away"),
    store.claimed("state", "away"),
  ];
  const ended = await Promise.allSettled(all);
  return ended.map((outcome) => (outcome.status === "fulfilled" ? "fulfilled" : outcome.reason));
}

const failures = Array(4).fill(new StoreError());

test("every operation of redisStore fails in bounded time if no Redis is running", async () => {
  const store = redisStore(`redis://127.0.0.1:${await freePort()}`, { patienceMs: 100 });
  expect(await outcomes(store)).toEqual(failures);
});

const HANGING = "redisStore fails in bounded time while Redis hangs, and works again when Redis does";
test.runIf(hasRedis)(HANGING, { timeout: 30_000 }, async () => {
  const store = redisStore(redisUrl(), { patienceMs: 500 });
  const works = () => expect.poll(() => outcomes(store), { timeout: 12_000 }).toEqual(Array(4).fill("fulfilled"));
  await works();
  redis?.server.kill("SIGSTOP");
  try {
    expect(await outcomes(store)).toEqual(failures);
    // These calls open a new connection, which hangs as well.
    expect(await outcomes(store)).toEqual(failures);
  } finally {
    redis?.server.kill("SIGCONT");
  }
  await works();
});

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

describe.each<[name: string, runs: boolean, make: () => Store, mostOfAKind: number]>([
  ["memoryStore", true, memoryStore, MOST_OF_A_KIND],
  // Redis would need a second for so many texts, so it keeps fewer. It has 30 seconds to answer on a busy machine.
  ["redisStore", hasRedis, () => redisStore(redisUrl(), { most: 200, patienceMs: 30_000 }), 200],
])("%s", (_name, runs, make, most) => {
  test.runIf(runs)("lets only the first caller claim a name, and keeps that caller's text", async () => {
    const store = make();
    expect([await store.has("code", "a"), await store.claimed("code", "a")]).toEqual([false, undefined]);
    expect(await store.claim("code", "a", 60, "第一个")).toBe(true);
    expect(await store.claim("code", "a", 60, "第二个")).toBe(false);
    expect([await store.has("code", "a"), await store.claimed("code", "a")]).toEqual([true, "第一个"]);
    expect(await store.claim("code", "b", 60)).toBe(true);
    expect([await store.has("code", "b"), await store.claimed("code", "b")]).toEqual([true, ""]);
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
    expect(await store.get("ticket", "same")).toBeUndefined();
  });

  test.runIf(runs)("keeps a text under its kind and name, and replaces the previous one", async () => {
    const store = make();
    expect(await store.get("ticket", "one")).toBeUndefined();
    await store.put("ticket", "one", "waiting", 60);
    await store.put("ticket", "two", "", 60);
    await store.put("ticket", "one", "扫过了", 60);
    expect(await store.get("ticket", "one")).toBe("扫过了");
    expect(await store.get("ticket", "two")).toBe("");
    expect(await store.get("edit", "one")).toBeUndefined();
  });

  test.runIf(runs)("forgets a claim, a text and a list when they expire", async () => {
    const store = make();
    await store.claim("code", "short", 0.02);
    await store.put("edit", "short", "text", 0.02);
    await store.push("short", "text", 5, 0.02);
    await expect.poll(() => store.has("code", "short")).toBe(false);
    await expect.poll(() => store.get("edit", "short")).toBeUndefined();
    await expect.poll(() => store.list("short")).toEqual([]);
    expect(await store.claim("code", "short", 60)).toBe(true);
  });

  test.runIf(runs)("lists the newest texts first, and keeps no more than the given number", async () => {
    const store = make();
    expect(await store.list("requests")).toEqual([]);
    for (const text of ["1", "2", "3", "4"]) await store.push("requests", text, 3, 60);
    expect(await store.list("requests")).toEqual(["4", "3", "2"]);
    expect(await store.list("others")).toEqual([]);
  });

  test.runIf(runs)("drops the oldest texts of a kind in a flood, but no other kind's texts and no claims", async () => {
    const store = make();
    await store.claim("code", "claimed", 600);
    await store.put("edit", "mine", "kept", 600);
    await store.put("extended_token", "oldest", "dropped", 600);
    await store.put("extended_token", "kept again", "old", 600);
    await later();
    await flood(most - 2, (n) => store.put("extended_token", String(n), "flood", 600));
    expect(await store.get("extended_token", "oldest")).toBe("dropped");
    await later();
    await store.put("extended_token", "kept again", "new", 600);
    await flood(100, (n) => store.put("extended_token", `later ${n}`, "flood", 600));
    expect(await store.get("extended_token", "oldest")).toBeUndefined();
    expect(await store.get("extended_token", "kept again")).toBe("new");
    const old = Array.from({ length: most - 2 }, (_, n) => store.get("extended_token", String(n)));
    expect((await Promise.all(old)).filter(Boolean)).toHaveLength(most - 101);
    expect(await store.get("extended_token", "later 0")).toBe("flood");
    expect(await store.get("extended_token", "later 99")).toBe("flood");
    expect(await store.get("edit", "mine")).toBe("kept");
    expect(await store.has("code", "claimed")).toBe(true);
  });

  const kinds = CLAIM_KINDS.map((kind) => ({ kind }));
  test.runIf(runs).each(kinds)("keeps the claims of all other kinds through a flood of $kind", async ({ kind }) => {
    const store = make();
    const others = CLAIM_KINDS.filter((each) => each !== kind);
    const name = `before the flood of ${kind}`;
    for (const other of others) expect(await store.claim(other, name, 600)).toBe(true);
    await later();
    await flood(most + 1, (n) => store.claim(kind, `one of ${n}`, 600));
    for (const other of others) {
      expect([await store.has(other, name), await store.claim(other, name, 600)], other).toEqual([true, false]);
    }
  });
});

/** Calls a function many times at once. */
async function flood(times: number, ask: (n: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: times }, (_, n) => ask(n)));
}

/** Waits for the next millisecond, because the store orders texts by time. */
async function later(): Promise<void> {
  const before = Date.now();
  await vi.waitUntil(() => Date.now() > before, { interval: 1 });
}

describe("memoryStore", () => {
  test("expires claims and texts by its clock", async () => {
    let now = 0;
    const store = memoryStore(() => now);
    await store.claim("code", "a", 60);
    await store.put("ticket", "a", "text", 60);
    now = 59_999;
    expect([await store.has("code", "a"), await store.get("ticket", "a")]).toEqual([true, "text"]);
    now = 60_000;
    expect([await store.has("code", "a"), await store.get("ticket", "a")]).toEqual([false, undefined]);
    expect(await store.claim("code", "a", 60)).toBe(true);
  });

  test("drops the oldest claims of a kind when there are too many, even if they expire later", async () => {
    const store = memoryStore();
    await store.claim("code", "the oldest", 60_000);
    await flood(MOST_OF_A_KIND - 1, (n) => store.claim("code", `one of ${n}`, 600));
    expect(await store.has("code", "the oldest")).toBe(true);
    await store.claim("code", "the newest", 60);
    expect([await store.has("code", "the oldest"), await store.has("code", "the newest")]).toEqual([false, true]);
    expect(await store.claim("code", "the oldest", 60)).toBe(true);
  });
});

describe.runIf(hasRedis)("redisStore", () => {
  test("is shared by all instances, and only the first caller can claim a name", async () => {
    const [one, other] = [redisStore(redisUrl()), redisStore(redisUrl())];
    const claims = await Promise.all([one, other, one].map((store) => store.claim("code", "shared", 60)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.has("code", "shared")).toBe(true);
    await one.put("ticket", "shared", "text", 60);
    await one.push("shared", "text", 5, 60);
    expect([await other.get("ticket", "shared"), await other.list("shared")]).toEqual(["text", ["text"]]);
  });

  test("gives every key an expiry, including the list of names", async () => {
    const store = redisStore(`${redisUrl()}/1`);
    await store.claim("code", "a", 60);
    await store.put("ticket", "a", "text", 60);
    await store.push("a", "text", 5, 60);
    const client = await createClient({ url: `${redisUrl()}/1` }).connect();
    const keys = await client.keys("*");
    expect(keys.sort()).toEqual([`${PREFIX}claim:code:a`, `${PREFIX}list:a`, `${PREFIX}ticket:a`, `${PREFIX}tickets`]);
    for (const key of keys) expect(await client.pTTL(key), key).toBeGreaterThan(0);
    client.destroy();
  });

  test("keeps no more names than texts", async () => {
    const store = redisStore(`${redisUrl()}/3`, { most: 2 });
    for (const name of ["a", "b", "c", "d"]) await store.put("ticket", name, "text", 60);
    const client = await createClient({ url: `${redisUrl()}/3` }).connect();
    expect(await client.zCard(`${PREFIX}tickets`)).toBe(2);
    expect(await client.keys(`${PREFIX}ticket:*`)).toHaveLength(2);
    client.destroy();
  });

  test("sends one command for a claim: SET with NX and the time in milliseconds", async () => {
    const store = redisStore(`${redisUrl()}/5`);
    // The store connects before the monitor listens, so the monitor sees no handshake.
    await store.has("code", "connected");
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

  test("drops no claim before it expires, however many of its kind there are", async () => {
    const store = redisStore(`${redisUrl()}/6`, { most: 2 });
    for (const name of ["a", "b", "c", "d"]) await store.claim("state", name, 60);
    expect(await store.has("state", "a")).toBe(true);
    expect(await store.claim("state", "a", 60)).toBe(false);
  });

  test("keeps a text even when an older text cannot be dropped", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    await client.sendCommand(["ACL", "SETUSER", "keeper", "on", ">password", "~*", "+@all", "-zrem"]);
    const store = redisStore(`${redisUrl().replace("//", "//keeper:password@")}/4`, { most: 1 });
    await store.put("ticket", "a", "older", 60);
    await store.put("ticket", "b", "newer", 60);
    expect(await store.get("ticket", "b")).toBe("newer");
    client.destroy();
  });

  test("keeps one connection, even after a long idle time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    const store = redisStore(`${redisUrl()}/2`);
    const client = await createClient({ url: redisUrl() }).connect();
    const connections = async () => (await client.clientList()).filter(({ db }) => db === 2).map(({ id }) => id);
    await store.claim("code", "a", 60);
    const before = await connections();
    expect(before).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(await store.has("code", "a")).toBe(true);
    expect(await connections()).toEqual(before);
    client.destroy();
  });

  test("reads an answer after the process was busy for longer than the time limit", async () => {
    const patienceMs = 200;
    const store = redisStore(redisUrl(), { patienceMs });
    const connected = () => store.has("code", "busy").catch(() => undefined);
    await expect.poll(connected, { timeout: 4_000 }).toBe(false);
    const claimed = store.claim("code", "busy", 60);
    const start = performance.now();
    while (performance.now() < start + 2 * patienceMs);
    expect(await claimed).toBe(true);
  });

  test("fails with an error that contains neither the command nor the password", async () => {
    const client = await createClient({ url: redisUrl() }).connect();
    // This user may run only HELLO. Redis names the refused command in its error.
    await client.sendCommand(["ACL", "SETUSER", "nobody", "on", ">password", "~*", "-@all", "+hello"]);
    const store = redisStore(redisUrl().replace("//", "//nobody:password@"));
    const error = await store.claim("code", "a-secret", 60).catch((thrown: unknown) => thrown);
    expect(isStoreError(error)).toBe(true);
    expect(inspect(error, { showHidden: true, depth: null })).not.toMatch(/a-secret|password/);
    client.destroy();
  });
});

/** The outcome of each operation of a store. */
async function outcomes(store: Store): Promise<unknown[]> {
  const all = [
    store.claim("code", "away", 60),
    store.replace("code", "away", 60, "text"),
    store.has("code", "away"),
    store.claimed("code", "away"),
    store.put("ticket", "away", "text", 60),
    store.get("ticket", "away"),
    store.push("away", "text", 5, 60),
    store.list("away"),
  ];
  const ended = await Promise.allSettled(all);
  return ended.map((outcome) => (outcome.status === "fulfilled" ? "fulfilled" : outcome.reason));
}

const failures = Array(8).fill(new StoreError());

test("every operation of redisStore fails in bounded time if no Redis is running", async () => {
  const store = redisStore(`redis://127.0.0.1:${await freePort()}`, { patienceMs: 100 });
  expect(await outcomes(store)).toEqual(failures);
});

const HANGING = "redisStore fails in bounded time while Redis hangs, and works again when Redis does";
test.runIf(hasRedis)(HANGING, { timeout: 30_000 }, async () => {
  const store = redisStore(redisUrl(), { patienceMs: 500 });
  const works = () => expect.poll(() => outcomes(store), { timeout: 12_000 }).toEqual(Array(8).fill("fulfilled"));
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

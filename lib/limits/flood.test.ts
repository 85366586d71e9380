import { createClient } from "@redis/client";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Store } from "@/lib/store";
import { memoryStore } from "@/lib/store/memory";
import { redisStore } from "@/lib/store/redis";
import { hasRedis, startRedis } from "@/lib/store/test-redis";
import { clientAddress, type Place } from "./client-address";
import { noteConnections } from "./connection";
import { LIMITS, type LimitName, limitOf } from "./limits";
import { takeAs } from "./take";

// Floods, as random sequences of uses by clients that forge what they can. Each sequence is run on the real functions and
// on a model, and after each use both must agree.

let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
const redisUrl = () => redis?.url ?? "";

// Of a limit of 300 this leaves three.
const FACTOR = 0.01;
const NAMES = Object.keys(LIMITS).filter((name): name is LimitName => name in LIMITS);

/** Somebody who counts as one client: an IPv4 address, or a home with a whole /64 of IPv6 addresses. */
interface Client {
  readonly id: number;
  /** An address of this client, in one of its spellings. */
  address(host: number): string;
}

const CLIENTS: readonly Client[] = [
  ...["203.0.113.7", "203.0.113.8"].map((address) => (host: number) => {
    return [address, `::ffff:${address}`, `::FFFF:${hex(address)}`, `${address}:${host}`][host % 4] ?? address;
  }),
  ...["2001:db8:0:1", "2001:db8:0:2"].map((network) => (host: number) => {
    const part = host.toString(16);
    const spelled = [`${network}::${part}`, `${network}:${part}:0:0:1`, `[${network}::${part}]:443`];
    return spelled[host % 3] ?? `${network.toUpperCase()}::1`;
  }),
].map((address, id) => ({ id, address }));

function hex(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(":");
}

const PLACES: readonly Place[] = [
  { vercel: false, trustedProxies: 0 },
  { vercel: false, trustedProxies: 1 },
  { vercel: false, trustedProxies: 2 },
  { vercel: true, trustedProxies: undefined },
];

interface Use {
  readonly client: Client;
  readonly host: number;
  readonly name: LimitName;
  readonly session: string;
  /** What the client writes into every header that could name an address. */
  readonly forged: string;
  /** How long after the use before, in milliseconds. */
  readonly later: number;
  /** Which instance of the site gets it. */
  readonly instance: number;
}

const host = fc.integer({ min: 1, max: 0xffff });
const address = fc.tuple(fc.constantFrom(...CLIENTS), host).map(([client, at]) => client.address(at));
const forged = fc.oneof(
  fc.array(address, { maxLength: 3 }).map((all) => all.join(", ")),
  fc.stringMatching(/^[\x20-\x7e]{0,40}$/),
);

function uses(longest: number): fc.Arbitrary<Use[]> {
  const use = fc.record({
    client: fc.constantFrom(...CLIENTS),
    host,
    name: fc.constantFrom(...NAMES),
    session: fc.constantFrom("one", "other"),
    forged,
    later: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest })),
    instance: fc.nat(1),
  });
  // A limit is used up only by many uses of one name.
  const oneName = fc.tuple(fc.constantFrom(...NAMES), fc.array(use, { maxLength: 60 }));
  return fc.oneof(
    fc.array(use, { maxLength: 60 }),
    oneName.map(([name, all]) => all.map((each) => ({ ...each, name }))),
  );
}

/** The headers with which a use arrives: what the client has forged, and then what stands in front adds. */
function arriving({ client, host, forged }: Use, { vercel, trustedProxies = 0 }: Place): Headers {
  const own = client.address(host);
  const headers = new Headers({ "x-forwarded-for": forged, "x-real-ip": forged, "x-vercel-forwarded-for": forged });
  headers.set("forwarded", `for=${forged}`);
  headers.set("x-connection-00000000-0000-0000-0000-000000000000", forged);
  // Vercel overwrites its header. Of several proxies, each adds the address that it was reached from.
  if (vercel) headers.set("x-vercel-forwarded-for", own);
  const added = [own, "10.0.0.1"].slice(0, trustedProxies);
  headers.set("x-forwarded-for", [forged, ...added].join(", "));
  headers.set(globalThis.connectionHeader ?? "", trustedProxies === 0 && !vercel ? own : "10.0.0.2");
  return headers;
}

/** How many seconds a use has to wait, if each of its limits begins with the first use and ends after its seconds. */
function model() {
  const windows = new Map<string, { start: number; count: number }>();
  return ({ client, name, session }: Use, now: number): number => {
    const { per, times, seconds } = limitOf(name);
    const key = `${name} ${{ address: client.id, session, site: "" }[per]}`;
    const last = windows.get(key);
    const window = last && now < last.start + seconds * 1000 ? last : { start: now, count: 0 };
    window.count += 1;
    windows.set(key, window);
    if (window.count <= Math.max(1, Math.round(times * FACTOR))) return 0;
    return Math.max(1, Math.ceil((window.start + seconds * 1000 - now) / 1000));
  };
}

/** Runs a flood, and returns what was to wait and what the model says, in seconds. */
async function run(flood: readonly Use[], place: Place, instances: readonly Store[]) {
  const expected = model();
  const all: { readonly wait: number; readonly expected: number }[] = [];
  for (const use of flood) {
    vi.setSystemTime(Date.now() + use.later);
    const store = instances[use.instance % instances.length] ?? memoryStore();
    const take = takeAs(() => clientAddress(arriving(use, place), place), store, FACTOR);
    all.push({ wait: await take(use.name, use.session), expected: expected(use, Date.now()) });
  }
  return all;
}

beforeAll(async () => {
  noteConnections();
  if (hasRedis) redis = await startRedis();
});
afterAll(() => void redis?.server.kill());

describe("in any flood every client may do as much as the table says, whatever it forges and whatever others do", () => {
  test("in memory", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const property = fc.asyncProperty(uses(120_000), fc.constantFrom(...PLACES), async (flood, place) => {
      for (const { wait, expected } of await run(flood, place, [memoryStore()])) expect(wait).toBe(expected);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  // Redis has a clock of its own, so no time passes here.
  test.runIf(hasRedis)("in Redis, at two instances, which count as one", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const client = await createClient({ url: redisUrl() }).connect();
    const property = fc.asyncProperty(uses(0), fc.constantFrom(...PLACES), async (flood, place) => {
      await client.flushAll();
      // An instance remembers who has used up a limit, so each flood meets new ones.
      const instances = [0, 1].map(() => redisStore(redisUrl(), { patienceMs: 30_000 }));
      for (const { wait, expected } of await run(flood, place, instances)) expect(wait > 0).toBe(expected > 0);
    });
    await fc.assert(property, { numRuns: 20 });
    client.destroy();
  });
});

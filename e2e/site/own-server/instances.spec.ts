import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@redis/client";
import { test as base, expect } from "playwright/test";
import { freePort, hasRedis, startRedis } from "../../../lib/store/test-redis";
import { csrfTokenOf, nameOf, startLogin } from "../../http-login";
import { serverPerFile } from "../../own-server";
import { asFixture, perFile } from "../../per-file";
import { CREDENTIALS } from "../../servers";
import { Visitor } from "../../visitor";
import { EXCHANGE, userinfo, WeChatApi } from "../../wechat-api";

// Two instances of the site, as behind a load balancer without sticky sessions. The tests choose who answers.

/** The addresses of two servers. */
type Two = readonly [one: string, other: string];

type Running = Awaited<ReturnType<typeof startRedis>>;

/** A Redis that can be broken and mended. */
class KeptRedis {
  readonly #kept: { readonly port: number; readonly folder: string };
  #running: Running;

  private constructor(kept: { readonly port: number; readonly folder: string }, running: Running) {
    this.#kept = kept;
    this.#running = running;
  }

  static async start(): Promise<KeptRedis> {
    const kept = { port: await freePort(), folder: mkdtempSync(join(tmpdir(), "redis-")) };
    return new KeptRedis(kept, await startRedis(kept));
  }

  get url(): string {
    return this.#running.url;
  }

  signal(name: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void {
    this.#running.server.kill(name);
  }

  async restart(): Promise<void> {
    this.#running = await startRedis(this.#kept);
  }

  /** Sets how many bytes fit in. With 0 there is no limit. */
  async hold(bytes: number): Promise<void> {
    const client = await createClient({ url: this.url }).connect();
    await client.configSet({ maxmemory: String(bytes), "maxmemory-policy": "noeviction" });
    client.destroy();
  }

  stop(): void {
    this.signal("SIGKILL");
    rmSync(this.#kept.folder, { recursive: true, force: true });
  }
}

/** Two servers with the same variables. */
function two(env: () => Promise<Readonly<Record<string, string>>>): () => Promise<Two> {
  const [one, other] = [serverPerFile(env), serverPerFile(env)];
  return async () => {
    const [{ address: first }, { address: second }] = await Promise.all([one(), other()]);
    return [first, second];
  };
}

const site = ({ origin }: WeChatApi) => ({
  ...CREDENTIALS,
  AUTH_URL: "https://site.example",
  WECHAT_STAND_IN: origin,
});

const wechat = perFile(WeChatApi.start, (wechat) => wechat.stop());
const redis = perFile(KeptRedis.start, (redis) => redis.stop());

interface Shared {
  wechat: WeChatApi;
  redis: KeptRedis;
  /** They share the Redis. */
  shared: Two;
  /** They share nothing. */
  alone: Two;
}

const test = base.extend<Shared>({
  wechat: asFixture(wechat),
  redis: asFixture(redis),
  shared: asFixture(two(async () => ({ ...site(await wechat()), REDIS_URL: (await redis()).url }))),
  alone: asFixture(two(async () => site(await wechat()))),
});

test.beforeEach(({ wechat }) => wechat.reset());

/** A visitor who has clicked 微信登录 at the first of two instances, and WeChat's way back. */
async function start([one]: Two) {
  const visitor = new Visitor(one);
  return { visitor, way: await startLogin(visitor) };
}

/** A visitor who has started at the first instance and came back to the second, and a copy of the attempt. */
async function signIn(two: Two) {
  const { visitor, way } = await start(two);
  const attempt = visitor.copy();
  await visitor.at(two[1]).get(way);
  return { visitor, attempt, way };
}

async function signOut(visitor: Visitor): Promise<void> {
  const csrfToken = await csrfTokenOf(visitor);
  expect((await visitor.post("/api/auth/signout", { csrfToken })).status).toBe(302);
}

/** Who is signed in at each instance. */
async function names(visitor: Visitor, two: Two): Promise<string[]> {
  return Promise.all(two.map((instance) => nameOf(visitor.at(instance))));
}

/** Where an attempt leads at each instance that has been spent already. */
async function spentAgain({ attempt, way }: Awaited<ReturnType<typeof signIn>>, two: Two) {
  const answers = await Promise.all(two.map((instance) => attempt.copy().at(instance).get(way)));
  return answers.map(({ status, location }) => [status, location?.replace(/&request=\d+$/, "")]);
}

const SIGNED_IN = [userinfo.nickname, userinfo.nickname];
const NOBODY = ["", ""];
const refused = (failure: string) => Array(2).fill([303, expect.stringContaining(`/login?error=${failure}`)]);

test.describe("with Redis", () => {
  test.skip(!hasRedis, "There is no redis-server on this machine.");

  test("a login goes from one instance to the other, and what is over is over at both", async ({ shared, wechat }) => {
    const login = await signIn(shared);
    expect(await names(login.visitor, shared)).toEqual(SIGNED_IN);
    expect(await spentAgain(login, shared)).toEqual(refused("used"));
    expect(wechat.calls.filter((call) => call.startsWith(EXCHANGE))).toHaveLength(1);
    const copy = login.visitor.copy();
    await signOut(login.visitor);
    expect(await names(copy, shared)).toEqual(NOBODY);
  });

  for (const { what, breakDown, mend, stillReads } of [
    {
      what: "hangs",
      breakDown: async (redis: KeptRedis) => redis.signal("SIGSTOP"),
      mend: async (redis: KeptRedis) => redis.signal("SIGCONT"),
      stillReads: false,
    },
    {
      what: "is full",
      breakDown: (redis: KeptRedis) => redis.hold(1),
      mend: (redis: KeptRedis) => redis.hold(0),
      stillReads: true,
    },
    {
      what: "is killed, and started again",
      breakDown: async (redis: KeptRedis) => redis.signal("SIGKILL"),
      mend: (redis: KeptRedis) => redis.restart(),
      stillReads: false,
    },
  ]) {
    test(`when Redis ${what}, nothing fails with 500, nobody gets in, and nothing is forgotten`, async ({
      shared,
      redis,
      wechat,
    }) => {
      const [goesOn, leaves, over] = [await signIn(shared), await signIn(shared), await signIn(shared)];
      const waits = await start(shared);
      const ended = over.visitor.copy();
      await signOut(over.visitor);
      wechat.reset();

      await breakDown(redis);
      try {
        const late = await start(shared);
        await Promise.all([
          ...shared.map(async (instance) => expect((await goesOn.visitor.at(instance).get("/")).status).toBe(200)),
          names(goesOn.visitor, shared).then((both) => expect(both).toEqual(SIGNED_IN)),
          spentAgain(over, shared).then((both) => expect(both).toEqual(refused("busy"))),
          spentAgain({ ...late, attempt: late.visitor }, shared).then((both) => expect(both).toEqual(refused("busy"))),
          // A sign-out clears the browser.
          signOut(leaves.visitor),
        ]);
        expect(leaves.visitor.cookie).not.toContain("session-token");
        expect(await names(late.visitor, shared)).toEqual(NOBODY);
        if (stillReads) expect(await names(ended, shared)).toEqual(NOBODY);
        expect(wechat.calls).toEqual([]);
      } finally {
        await mend(redis);
      }

      // An instance asks again a few seconds after it has found that Redis does not answer.
      await expect.poll(() => names(ended, shared)).toEqual(NOBODY);
      await expect.poll(() => spentAgain(over, shared)).toEqual(refused("used"));
      expect(await names(goesOn.visitor, shared)).toEqual(SIGNED_IN);
      // What began before goes on.
      const back = await waits.visitor.at(shared[1]).get(waits.way);
      expect(back.location).toBe("/");
      expect(await names(waits.visitor, shared)).toEqual(SIGNED_IN);
    });
  }
});

test("without Redis a login works at both instances, and each knows what is over at itself", async ({ alone }) => {
  const login = await signIn(alone);
  expect(await names(login.visitor, alone)).toEqual(SIGNED_IN);
  const [, other] = alone;
  // The instance that was not asked before takes the attempt once.
  const [first, second] = await spentAgain(login, alone);
  expect(first).toEqual([303, "/"]);
  expect([second, ...(await spentAgain(login, alone))]).toEqual([refused("used")[0], ...refused("used")]);
  const copy = login.visitor.copy();
  await signOut(login.visitor.at(other));
  expect(await names(copy, alone)).toEqual([userinfo.nickname, ""]);
});

import fc from "fast-check";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { network } from "@/lib/test-network";
import { API_ORIGIN } from "@/lib/wechat";
import { tokenAnswer } from "@/lib/wechat/test-app";
import { callback } from "../callback";
import type { Context } from "../context";
import { endSession } from "../session/end";
import { readSession } from "../session/session";
import { Browser, testContext } from "../testing/test-context";
import { profile } from "../testing/test-login";
import { ATTEMPT_SECONDS, startAttempt } from "./attempt";

// The life of login attempts, as random sequences of what visitors, their browsers and a thief can do. Each sequence is
// run on the real functions and on a model, and after each step both must agree.

const MOST_OPEN = 5;
const PEOPLE = ["visitor", "stranger"] as const;
type Who = (typeof PEOPLE)[number];
/** What a callback brings as its code. `spent` is one that was exchanged before. */
type Code = "fresh" | "spent" | "unknown" | "denied" | "none";

/** What must be true of an attempt. */
interface Expected {
  readonly owner: Who;
  /** Whether the owner's browser still has its cookie. */
  held: boolean;
  /** Whether that cookie has another content. */
  swapped: boolean;
  spent: boolean;
  expired: boolean;
}

/** An attempt, and what really came of it. */
interface Started {
  readonly state: string;
  /** The owner's cookies right after the start, as somebody may have copied them. */
  readonly copy: Browser;
  exchanges: number;
  sessions: number;
}

class World {
  readonly context: Context = testContext();
  readonly browsers = { visitor: new Browser(), stranger: new Browser() };
  readonly attempts: Started[] = [];
  readonly #fresh = new Set<string>();
  readonly #spent: string[] = [];
  #codes = 0;
  #exchanges = 0;

  /** WeChat's answer to an exchange. */
  exchange(code: string) {
    this.#exchanges += 1;
    if (this.#spent.includes(code)) return { errcode: 40163, errmsg: "code been used" };
    if (!this.#fresh.delete(code)) return { errcode: 40029, errmsg: "invalid code" };
    this.#spent.push(code);
    return tokenAnswer;
  }

  codeQuery(code: Code): string {
    switch (code) {
      case "fresh":
        this.#codes += 1;
        this.#fresh.add(`CODE${this.#codes}`);
        return `&code=CODE${this.#codes}`;
      case "spent":
        return `&code=${this.#spent.at(-1) ?? "CODE0"}`;
      case "unknown":
        return "&code=GUESSED";
      case "denied":
        return "&code=authdeny";
      case "none":
        return "";
    }
  }

  /** Comes back to the site from WeChat, in as many tabs at once. Returns whether the browser's session is this attempt's now. */
  async comeBack(attempt: Started, jar: Browser, code: Code, tabs = 1): Promise<boolean> {
    const before = await this.sessionOf(jar);
    const exchangesBefore = this.#exchanges;
    const url = `${this.context.origin}/api/auth/callback/wechat?state=${attempt.state}${this.codeQuery(code)}`;
    const answers = await Promise.all(
      Array.from({ length: tabs }, () => callback(this.context, jar.request(url), jar)),
    );
    for (const answer of answers) expect(answer.status).toBe(303);
    attempt.exchanges += this.#exchanges - exchangesBefore;
    const after = await this.sessionOf(jar);
    const signedIn = after === attempt.state;
    // A browser keeps the session that it has, or gets this attempt's. It never gets any other.
    if (!signedIn) expect(after).toBe(before);
    if (signedIn && before !== after) attempt.sessions += 1;
    return signedIn && before !== after;
  }

  async sessionOf(jar: Browser): Promise<string | undefined> {
    return (await readSession(this.context, jar))?.sid;
  }
}

type Model = Expected[];

/** A step of a sequence. It is not taken where there is nothing to take it with. */
function step(name: string, mayRun: (model: Model) => boolean, run: (model: Model, world: World) => Promise<void>) {
  const command: fc.AsyncCommand<Model, World> = {
    check: mayRun,
    run: async (model, world) => {
      await run(model, world);
      for (const attempt of world.attempts) {
        expect(attempt.exchanges, "an attempt spends one code at most").toBeLessThanOrEqual(1);
        expect(attempt.sessions, "an attempt ends in one session at most").toBeLessThanOrEqual(1);
      }
    },
    toString: () => name,
  };
  return command;
}

const start = (who: Who) =>
  step(
    `${who} starts`,
    () => true,
    async (model, world) => {
      const jar = world.browsers[who];
      const { state } = startAttempt(world.context, jar, "/me");
      const held = model.filter(({ owner, held }) => owner === who && held);
      for (const oldest of held.slice(0, Math.max(0, held.length - MOST_OPEN + 1))) oldest.held = false;
      model.push({ owner: who, held: true, swapped: false, spent: false, expired: false });
      world.attempts.push({ state, copy: jar.copy(), exchanges: 0, sessions: 0 });
    },
  );

/** Where a callback comes back: in the browser that started, in somebody else's, or in one with the copied cookies. */
type Where = "own" | "other" | "copy";

const comeBack = (where: Where, back: number, code: Code, tabs: number) =>
  step(
    `attempt ${back} before the last comes back in the ${where} browser with a ${code} code in ${tabs} tab(s)`,
    (model) => model.length > 0,
    async (model, world) => {
      const index = model.length - 1 - (back % model.length);
      const [expected, attempt] = [model[index], world.attempts[index]];
      if (!expected || !attempt) throw new Error("There is no such attempt.");
      const other = expected.owner === "visitor" ? "stranger" : "visitor";
      const jar = { own: world.browsers[expected.owner], other: world.browsers[other], copy: attempt.copy }[where];
      const holds = { own: expected.held && !expected.swapped, other: false, copy: true }[where];
      const usable = holds && !expected.spent && !expected.expired;
      const signedIn = await world.comeBack(attempt, jar, code, tabs);
      expect(signedIn, "whether there is a session").toBe(usable && code === "fresh");
      if (usable) expected.spent = true;
      if (where === "own") expected.held = false;
    },
  );

const signOut = (who: Who) =>
  step(
    `${who} signs out`,
    () => true,
    async (model, world) => {
      await endSession(world.context, world.browsers[who]);
      for (const attempt of model) if (attempt.owner === who) attempt.held = false;
      expect(await world.sessionOf(world.browsers[who])).toBeUndefined();
    },
  );

/** The last attempt's cookie, in its owner's browser, gets the content of an earlier one's. */
const swap = (back: number) =>
  step(
    `the cookie of the last attempt becomes that of attempt ${back} before it`,
    (model) => model.length > back && model.at(-1)?.held === true,
    async (model, world) => {
      const { attempt: prefix } = world.context.cookies;
      const [expected, attempt, earlier] = [model.at(-1), world.attempts.at(-1), world.attempts.at(-1 - back)];
      if (!expected || !attempt || !earlier) throw new Error("There is no such attempt.");
      const content = earlier.copy.get(`${prefix}${earlier.state}`)?.value ?? "crafted";
      world.browsers[expected.owner].set(`${prefix}${attempt.state}`, content);
      expected.swapped = true;
    },
  );

const wait = step(
  "time passes until no attempt is valid",
  () => true,
  async (model) => {
    vi.setSystemTime(Date.now() + 2 * ATTEMPT_SECONDS * 1000);
    for (const attempt of model) attempt.expired = true;
  },
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const level of ["error", "warn"] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => void vi.useRealTimers());

test("an attempt ends in one session at most, only with a code, and only in the browser that started it", async () => {
  let world = new World();
  let sessions = 0;
  network.use(
    http.get(`${API_ORIGIN}/sns/oauth2/access_token`, ({ request }) =>
      HttpResponse.json(world.exchange(new URL(request.url).searchParams.get("code") ?? "")),
    ),
    http.get(`${API_ORIGIN}/sns/userinfo`, () => HttpResponse.json(profile)),
  );
  const who = fc.constantFrom(...PEOPLE);
  const back = fc.oneof(fc.constant(0), fc.nat({ max: 7 }));
  const code = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Code>("fresh") },
    { weight: 1, arbitrary: fc.constantFrom<Code>("spent", "unknown", "denied", "none") },
  );
  const where = fc.constantFrom<Where>("own", "own", "own", "other", "copy");
  const callbacks = fc.tuple(where, back, code, fc.constantFrom(1, 1, 2, 3)).map((picked) => comeBack(...picked));
  const commands = [
    ...Array(3).fill(who.map(start)),
    ...Array(6).fill(callbacks),
    fc.integer({ min: 1, max: 3 }).map(swap),
    who.map(signOut),
    fc.constant(wait),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 20, size: "max" }), async (sequence) => {
      world = new World();
      await fc.asyncModelRun(() => ({ model: [], real: world }), sequence);
      sessions += world.attempts.reduce((sum, attempt) => sum + attempt.sessions, 0);
    }),
    { numRuns: 60 },
  );
  expect(sessions).toBeGreaterThan(0);
});

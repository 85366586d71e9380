import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { redisStore } from "@/lib/store/redis";
import { hasRedis, startRedis } from "@/lib/store/test-redis";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { startAttempt } from "../attempt/attempt";
import { callback } from "../callback";
import { Browser, testContext } from "../testing/test-context";
import { profile, signedIn } from "../testing/test-login";
import { endAllSessions, endSession } from "./end";
import { readSession, SESSION_SECONDS } from "./session";

const DAY = 24 * 60 * 60 * 1000;

let context = testContext();
let printed: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_400, toFake: ["Date"] });
  context = testContext({ store: memoryStore(() => Date.now()) });
  printed = [];
  vi.spyOn(console, "error").mockImplementation((line) => void printed.push(String(line)));
});

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const isSignedIn = async (browser: Browser) => (await readSession(context, browser)) !== undefined;

test("a sign-out forgets every attempt and all that is kept of a login, and touches no other cookie", async () => {
  const browser = new Browser();
  for (const name of ["lang", "wechat-of-another-app", "__Host-wechat-tokens", "__Host-wechat-timings"]) {
    browser.set(name, "x");
  }
  for (let click = 0; click < 3; click += 1) startAttempt(context, browser, "/");
  await endSession(context, browser);
  expect(browser.names()).toEqual(["lang", "wechat-of-another-app"]);
});

describe("a copied session", () => {
  test("is over with the sign-out, for as long as it would have lasted", async () => {
    const browser = await signedIn(context);
    const copy = browser.copy();
    expect(await isSignedIn(copy)).toBe(true);
    await endSession(context, browser);
    for (let day = 0; day <= SESSION_SECONDS / (24 * 60 * 60); day += 1) {
      expect(await isSignedIn(copy), `day ${day}`).toBe(false);
      later(DAY);
    }
  });

  test("is over when another login takes the place of the session", async () => {
    const browser = await signedIn(context);
    const copy = browser.copy();
    answerWith("/sns/oauth2/access_token", tokenAnswer);
    answerWith("/sns/userinfo", profile);
    const { state } = startAttempt(context, browser, "/me");
    await callback(context, browser.request(`${context.origin}/?code=CODE&state=${state}`), browser);
    expect([await isSignedIn(browser), await isSignedIn(copy)]).toEqual([true, false]);
  });

  test("stays over, however many other things the store was asked to remember since", async () => {
    const browser = await signedIn(context);
    const copy = browser.copy();
    await endSession(context, browser);
    for (const kind of ["state", "seen", "user_ended"] as const) {
      for (let n = 0; n < 16_100; n += 1) await context.store.claim(kind, String(n), 600);
    }
    expect(await isSignedIn(copy)).toBe(false);
  });

  test("of another login of the same user goes on", async () => {
    const [browser, other] = [await signedIn(context), await signedIn(context)];
    await endSession(context, browser);
    expect(await isSignedIn(other)).toBe(true);
  });
});

test.runIf(hasRedis)("with one Redis, what one instance has ended is over at every other", async () => {
  const redis = await startRedis();
  onTestFinished(() => void redis.server.kill());
  // A busy machine may take its time.
  const instance = () => redisStore(redis.url, { patienceMs: 30_000 });
  const [here, there] = [instance(), instance()];
  const isSignedInThere = async (browser: Browser) =>
    (await readSession(testContext({ store: there }), browser)) !== undefined;
  context = testContext({ store: here });
  const [one, two] = [await signedIn(context), await signedIn(context)];
  const copies = [one.copy(), two.copy()];
  for (const copy of copies) expect(await isSignedInThere(copy)).toBe(true);
  await endSession(context, one);
  expect(await Promise.all(copies.map(isSignedInThere))).toEqual([false, true]);
  later(1);
  await endAllSessions(context, (await readSession(context, two))?.sub ?? "");
  expect(await Promise.all(copies.map(isSignedInThere))).toEqual([false, false]);
});

describe("signing out everywhere", () => {
  test("ends every session of the user, and nobody else's", async () => {
    const [phone, computer] = [await signedIn(context), await signedIn(context)];
    const somebodyElse = await signedIn(context, { openid: "somebody-else", unionid: "somebody-else" });
    later(1);
    const id = (await readSession(context, phone))?.sub ?? "";
    expect(await endAllSessions(context, id)).toBe(true);
    for (let day = 0; day <= 30; day += 1) {
      expect([await isSignedIn(phone), await isSignedIn(computer)], `day ${day}`).toEqual([false, false]);
      if (day < 7) expect(await isSignedIn(somebodyElse)).toBe(true);
      later(DAY);
    }
  });

  test("does not end a login after it, even in the same second, and ends it the next time", async () => {
    const before = await signedIn(context);
    const id = (await readSession(context, before))?.sub ?? "";
    later(1);
    await endAllSessions(context, id);
    const after = await signedIn(context);
    expect([await isSignedIn(before), await isSignedIn(after)]).toEqual([false, true]);
    later(1);
    await endAllSessions(context, id);
    expect(await isSignedIn(after)).toBe(false);
  });
});

describe("a session that nobody uses", () => {
  test("ends after seven days, and stays ended", async () => {
    const browser = await signedIn(context);
    later(7 * DAY);
    expect(await isSignedIn(browser)).toBe(true);
    later(7 * DAY + 1);
    for (let request = 0; request < 3; request += 1) expect(await isSignedIn(browser)).toBe(false);
  });

  test("goes on where it is used every six days, until it ends after thirty", async () => {
    const browser = await signedIn(context);
    for (const day of [6, 12, 18, 24, 29]) {
      later(day === 29 ? 5 * DAY : 6 * DAY);
      expect(await isSignedIn(browser), `day ${day}`).toBe(true);
    }
    later(DAY);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("starts to count anew where the store has forgotten", async () => {
    const browser = await signedIn(context);
    later(20 * DAY);
    context = testContext({ store: memoryStore(() => Date.now()) });
    expect(await isSignedIn(browser)).toBe(true);
    later(7 * DAY + 1);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("has its last use written at most once an hour, and no cookie", async () => {
    const browser = await signedIn(context);
    const before = browser.cookies();
    const replace = vi.spyOn(context.store, "replace");
    for (let minutes = 0; minutes < 179; minutes += 1) {
      await readSession(context, browser);
      later(60_000);
    }
    expect(replace).toHaveBeenCalledTimes(2);
    expect(browser.cookies()).toEqual(before);
  });
});

describe("while the store is away", () => {
  const down = () => Promise.reject(new Error("down"));
  const away = () => testContext({ store: { claim: down, replace: down, has: down, claimed: down } });

  test("sessions go on, and the store is not asked again for five seconds", async () => {
    const browser = await signedIn(context);
    context = away();
    const asked = vi.spyOn(context.store, "has");
    for (let request = 0; request < 3; request += 1) expect(await isSignedIn(browser)).toBe(true);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(printed).toEqual([expect.stringContaining("The store did not answer (Error).")]);
    later(5000);
    expect(await isSignedIn(browser)).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test("one that is full, and only cannot write, still tells which sessions have ended", async () => {
    const [browser, other] = [await signedIn(context), await signedIn(context)];
    const copy = browser.copy();
    await endSession(context, browser);
    later(2 * 60 * 60 * 1000);
    vi.spyOn(context.store, "replace").mockRejectedValue(new Error("full"));
    expect([await isSignedIn(other), await isSignedIn(copy)]).toEqual([true, false]);
    expect(printed).toEqual([expect.stringContaining("The store did not answer (Error).")]);
  });

  test("a sign-out is asked for all the same, and leaves no cookie", async () => {
    const browser = await signedIn(context);
    context = away();
    await readSession(context, browser);
    const claim = vi.spyOn(context.store, "claim");
    await endSession(context, browser);
    expect(claim).toHaveBeenCalledTimes(1);
    expect(browser.names()).toEqual([]);
  });

  test("signing out everywhere says that it could not", async () => {
    context = away();
    expect(await endAllSessions(context, "wx_1")).toBe(false);
    expect(printed).toEqual([expect.stringContaining("The store did not answer (Error).")]);
  });
});

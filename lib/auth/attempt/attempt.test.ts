import { afterEach, describe, expect, test, vi } from "vitest";
import { COOKIE_BYTES, cookieBytes } from "../cookies/cookies";
import { readRefusal, writeRefusal } from "../refusal";
import { safeReturnTo } from "../return-to";
import { Browser, SECRETS, testContext } from "../testing/test-context";
import { findAttempt, isState, removeAttempt, spendAttempt, startAttempt } from "./attempt";

const context = testContext();

afterEach(() => void vi.useRealTimers());

test("has a state that WeChat takes, and another one each time", async () => {
  const browser = new Browser();
  const states = await Promise.all([1, 2, 3].map(async () => (await startAttempt(context, browser, "/")).state));
  for (const state of states) expect(state).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(new Set(states).size).toBe(3);
  expect(states.every(isState)).toBe(true);
});

test("is kept in a cookie of its own, which no script reads and no other site sets", async () => {
  const browser = new Browser();
  const set = vi.spyOn(browser, "set");
  const { state, startedAt } = await startAttempt(context, browser, "/me");
  expect(set).toHaveBeenCalledWith(`__Host-wechat-attempt.${state}`, expect.not.stringContaining("/me"), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: true,
    expires: new Date(startedAt + 600_000),
  });
});

test("is found until it is removed", async () => {
  const browser = new Browser();
  const attempt = await startAttempt(context, browser, "/me");
  expect(await findAttempt(context, browser, attempt.state)).toEqual(attempt);
  removeAttempt(context, browser, attempt.state);
  expect(browser.names()).toEqual([]);
  expect(await findAttempt(context, browser, attempt.state)).toBeUndefined();
});

test("leaves the attempts of other tabs alone", async () => {
  const browser = new Browser();
  const [one, two] = [await startAttempt(context, browser, "/1"), await startAttempt(context, browser, "/2")];
  expect(await findAttempt(context, browser, two.state)).toMatchObject({ returnTo: "/2" });
  removeAttempt(context, browser, two.state);
  expect(await findAttempt(context, browser, one.state)).toMatchObject({ returnTo: "/1" });
});

test("crowds out the oldest, so that many clicks do not make a request too large", async () => {
  const browser = new Browser();
  const attempts: string[] = [];
  for (let click = 0; click < 8; click += 1) {
    attempts.push(`__Host-wechat-attempt.${(await startAttempt(context, browser, "/")).state}`);
  }
  const kept = browser.names();
  expect(kept).toEqual(attempts.slice(-kept.length));
  expect(kept.length).toBeGreaterThanOrEqual(3);
  expect(kept.length).toBeLessThanOrEqual(5);
  expect(bytesOf(browser)).toBeLessThanOrEqual(COOKIE_BYTES.logins);
});

test("is kept beside the others by its bytes, and the newest always", async () => {
  const browser = new Browser();
  for (const letter of ["r", "%", "鹤", "\\"]) {
    const returnTo = safeReturnTo(`/?${encodeURIComponent(letter.repeat(500)).slice(0, 510)}`, context.origin);
    for (let click = 0; click < 3; click += 1) {
      const { state } = await startAttempt(context, browser, returnTo);
      expect(bytesOf(browser)).toBeLessThanOrEqual(COOKIE_BYTES.logins);
      expect(await findAttempt(context, browser, state)).toMatchObject({ returnTo });
    }
  }
});

test("crowds out the text of a refusal before any other attempt", async () => {
  const browser = new Browser();
  const first = await startAttempt(context, browser, "/");
  await writeRefusal(context, browser, { "zh-CN": "字".repeat(80), en: "x".repeat(240) });
  const second = await startAttempt(context, browser, `/${"r".repeat(300)}`);
  expect(await readRefusal(context, browser)).toBeUndefined();
  for (const { state } of [first, second]) expect(await findAttempt(context, browser, state)).toBeDefined();
});

function bytesOf(browser: Browser): number {
  return browser.cookies().reduce((sum, [name, value]) => sum + cookieBytes(name, value), 0);
}

test("stays spent, however many other things the store was asked to remember since", async () => {
  const attempt = await startAttempt(context, new Browser(), "/");
  await spendAttempt(context, attempt);
  for (let n = 0; n < 16_100; n += 1) await context.store.claim("ended", String(n), 600);
  await expect(spendAttempt(context, attempt)).rejects.toThrow("The login failed: used.");
});

describe("is not believed when its cookie", () => {
  test("is another attempt's", async () => {
    const browser = new Browser();
    const [one, two] = [await startAttempt(context, browser, "/"), await startAttempt(context, browser, "/")];
    browser.set(`__Host-wechat-attempt.${one.state}`, browser.get(`__Host-wechat-attempt.${two.state}`)?.value ?? "");
    expect(await findAttempt(context, browser, one.state)).toBeUndefined();
  });

  test("was signed with another secret", async () => {
    const browser = new Browser();
    const { state } = await startAttempt(testContext({ secrets: [SECRETS[1]] }), browser, "/");
    expect(await findAttempt(context, browser, state)).toBeUndefined();
  });

  test("has expired", async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    const browser = new Browser();
    const { state } = await startAttempt(context, browser, "/");
    vi.setSystemTime(Date.now() + 601_000);
    expect(await findAttempt(context, browser, state)).toBeUndefined();
  });
});

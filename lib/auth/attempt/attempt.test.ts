import { afterEach, describe, expect, test, vi } from "vitest";
import { COOKIE_BYTES, cookieBytes } from "../cookies/cookies";
import { readRefusal, writeRefusal } from "../refusal";
import { safeReturnTo } from "../return-to";
import { Browser, SECRETS, testContext } from "../testing/test-context";
import { findAttempt, isState, removeAttempt, spendAttempt, startAttempt } from "./attempt";

const context = testContext();

afterEach(() => void vi.useRealTimers());

test("has a state that WeChat takes, and another one each time", () => {
  const browser = new Browser();
  const states = [1, 2, 3].map(() => startAttempt(context, browser, "/").state);
  for (const state of states) expect(state).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(new Set(states).size).toBe(3);
  expect(states.every(isState)).toBe(true);
});

test("is kept in a cookie of its own, which no script reads and no other site sets", () => {
  const browser = new Browser();
  const set = vi.spyOn(browser, "set");
  const { state, startedAt } = startAttempt(context, browser, "/me");
  expect(set).toHaveBeenCalledWith(`__Host-wechat-attempt.${state}`, expect.not.stringContaining("/me"), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: true,
    expires: new Date(startedAt + 600_000),
  });
});

test("is found until it is removed", () => {
  const browser = new Browser();
  const attempt = startAttempt(context, browser, "/me");
  expect(findAttempt(context, browser, attempt.state)).toEqual(attempt);
  removeAttempt(context, browser, attempt.state);
  expect(browser.names()).toEqual([]);
  expect(findAttempt(context, browser, attempt.state)).toBeUndefined();
});

test("leaves the attempts of other tabs alone", () => {
  const browser = new Browser();
  const [one, two] = [startAttempt(context, browser, "/1"), startAttempt(context, browser, "/2")];
  expect(findAttempt(context, browser, two.state)).toMatchObject({ returnTo: "/2" });
  removeAttempt(context, browser, two.state);
  expect(findAttempt(context, browser, one.state)).toMatchObject({ returnTo: "/1" });
});

test("crowds out the oldest, so that many clicks do not make a request too large", () => {
  const browser = new Browser();
  const attempts: string[] = [];
  for (let click = 0; click < 8; click += 1) {
    attempts.push(`__Host-wechat-attempt.${startAttempt(context, browser, "/").state}`);
  }
  const kept = browser.names();
  expect(kept).toEqual(attempts.slice(-kept.length));
  expect(kept.length).toBeGreaterThanOrEqual(3);
  expect(kept.length).toBeLessThanOrEqual(5);
  expect(bytesOf(browser)).toBeLessThanOrEqual(COOKIE_BYTES.logins);
});

test("is kept beside the others by its bytes, and the newest always", () => {
  const browser = new Browser();
  for (const letter of ["r", "%", "鹤", "\\"]) {
    const returnTo = safeReturnTo(`/?${encodeURIComponent(letter.repeat(500)).slice(0, 510)}`, context.origin);
    for (let click = 0; click < 3; click += 1) {
      const { state } = startAttempt(context, browser, returnTo);
      expect(bytesOf(browser)).toBeLessThanOrEqual(COOKIE_BYTES.logins);
      expect(findAttempt(context, browser, state)).toMatchObject({ returnTo });
    }
  }
});

test("crowds out the text of a refusal before any other attempt", () => {
  const browser = new Browser();
  const first = startAttempt(context, browser, "/");
  writeRefusal(context, browser, { "zh-CN": "字".repeat(80), en: "x".repeat(240) });
  const second = startAttempt(context, browser, `/${"r".repeat(300)}`);
  expect(readRefusal(context, browser)).toBeUndefined();
  for (const { state } of [first, second]) expect(findAttempt(context, browser, state)).toBeDefined();
});

function bytesOf(browser: Browser): number {
  return browser.cookies().reduce((sum, [name, value]) => sum + cookieBytes(name, value), 0);
}

test("stays spent, however many other things the store was asked to remember since", async () => {
  const attempt = startAttempt(context, new Browser(), "/");
  await spendAttempt(context, attempt);
  for (let n = 0; n < 16_100; n += 1) await context.store.claim("ended", String(n), 600);
  await expect(spendAttempt(context, attempt)).rejects.toThrow("The login failed: used.");
});

describe("is not believed when its cookie", () => {
  test("is another attempt's", () => {
    const browser = new Browser();
    const [one, two] = [startAttempt(context, browser, "/"), startAttempt(context, browser, "/")];
    browser.set(`__Host-wechat-attempt.${one.state}`, browser.get(`__Host-wechat-attempt.${two.state}`)?.value ?? "");
    expect(findAttempt(context, browser, one.state)).toBeUndefined();
  });

  test("was signed with another secret", () => {
    const browser = new Browser();
    const { state } = startAttempt(testContext({ secrets: [SECRETS[1]] }), browser, "/");
    expect(findAttempt(context, browser, state)).toBeUndefined();
  });

  test("has expired", () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    const browser = new Browser();
    const { state } = startAttempt(context, browser, "/");
    vi.setSystemTime(Date.now() + 601_000);
    expect(findAttempt(context, browser, state)).toBeUndefined();
  });
});

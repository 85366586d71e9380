import { afterEach, describe, expect, test, vi } from "vitest";
import { forgetAttempts, isState, startAttempt, takeAttempt } from "./attempt";
import { Browser, SECRETS, testSite } from "./test-site";

const site = testSite();

afterEach(() => void vi.useRealTimers());

test("has a state that WeChat takes, and another one each time", async () => {
  const browser = new Browser();
  const states = await Promise.all([1, 2, 3].map(async () => (await startAttempt(site, browser, "/")).state));
  for (const state of states) expect(state).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(new Set(states).size).toBe(3);
  expect(states.every(isState)).toBe(true);
});

test("is kept in a cookie of its own, which no script reads and no other site sets", async () => {
  const browser = new Browser();
  const set = vi.spyOn(browser, "set");
  const { state } = await startAttempt(site, browser, "/me");
  expect(set).toHaveBeenCalledWith(`__Host-wechat-attempt.${state}`, expect.not.stringContaining("/me"), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: true,
    maxAge: 600,
  });
});

test("is taken once", async () => {
  const browser = new Browser();
  const attempt = await startAttempt(site, browser, "/me");
  expect(await takeAttempt(site, browser, attempt.state)).toEqual(attempt);
  expect(browser.names()).toEqual([]);
  expect(await takeAttempt(site, browser, attempt.state)).toBeUndefined();
});

test("leaves the attempts of other tabs alone", async () => {
  const browser = new Browser();
  const [one, two] = [await startAttempt(site, browser, "/1"), await startAttempt(site, browser, "/2")];
  expect(await takeAttempt(site, browser, two.state)).toMatchObject({ returnTo: "/2" });
  expect(await takeAttempt(site, browser, one.state)).toMatchObject({ returnTo: "/1" });
});

test("crowds out the oldest, so that many clicks do not make a request too large", async () => {
  const browser = new Browser();
  const attempts = [];
  for (let click = 0; click < 8; click += 1) attempts.push(await startAttempt(site, browser, "/"));
  const last = attempts.slice(-5).map(({ state }) => `__Host-wechat-attempt.${state}`);
  expect(browser.names()).toEqual(last);
});

test("is forgotten with all others at sign-out, which touches no other cookie", async () => {
  const browser = new Browser();
  browser.set("lang", "en");
  for (let click = 0; click < 3; click += 1) await startAttempt(site, browser, "/");
  forgetAttempts(site, browser);
  expect(browser.names()).toEqual(["lang"]);
});

describe("is not believed when its cookie", () => {
  test("is another attempt's", async () => {
    const browser = new Browser();
    const [one, two] = [await startAttempt(site, browser, "/"), await startAttempt(site, browser, "/")];
    browser.set(`__Host-wechat-attempt.${one.state}`, browser.get(`__Host-wechat-attempt.${two.state}`)?.value ?? "");
    expect(await takeAttempt(site, browser, one.state)).toBeUndefined();
  });

  test("was sealed with another secret", async () => {
    const browser = new Browser();
    const { state } = await startAttempt(testSite({ secrets: [SECRETS[1]] }), browser, "/");
    expect(await takeAttempt(site, browser, state)).toBeUndefined();
  });

  test("has expired", async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    const browser = new Browser();
    const { state } = await startAttempt(site, browser, "/");
    // The seal allows a minute for clocks that differ.
    vi.setSystemTime(Date.now() + 661_000);
    expect(await takeAttempt(site, browser, state)).toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser, testContext } from "../testing/test-context";
import { type Attempt, startAttempt } from "./attempt";
import { readTimings, Stopwatch, writeTimings } from "./timings";

const context = testContext();
const EXCHANGE = "https://api.weixin.qq.com/sns/oauth2/access_token";
const USERINFO = "https://api.weixin.qq.com/sns/userinfo";
const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** An application whose calls take so long. */
function appThatTakes(...milliseconds: number[]) {
  const fetch = async () => {
    wait(milliseconds.shift() ?? 0);
    return new Response("{}");
  };
  return { ...context.app, fetch };
}

async function call(app: { fetch?: (url: string, init: RequestInit) => Promise<Response> }, url: string) {
  await app.fetch?.(url, {});
}

test("tells what each step took, whose sum is the whole login", async () => {
  const clicked = Date.now();
  const attempt: Attempt = { state: "s", returnTo: "/", startedAt: clicked };
  wait(5000);
  const stopwatch = new Stopwatch();
  const app = stopwatch.timed(appThatTakes(120, 80));
  wait(9);
  await call(app, EXCHANGE);
  wait(1);
  await call(app, USERINFO);
  wait(6);
  const timings = stopwatch.timings(attempt);
  expect(timings).toEqual({ away: 5000, verify: 9, exchange: 120, userinfo: 80, finish: 7 });
  const sum = Object.values(timings).reduce((total, milliseconds) => total + milliseconds, 0);
  expect(sum).toBe(Date.now() - clicked);
});

test("counts a repeated call from its first try to its last", async () => {
  const stopwatch = new Stopwatch();
  const app = stopwatch.timed(appThatTakes(10, 20));
  await call(app, EXCHANGE);
  wait(100);
  await call(app, EXCHANGE);
  expect(stopwatch.timings({ state: "s", returnTo: "/", startedAt: 0 })).toMatchObject({ exchange: 130 });
});

test("counts in whole milliseconds, none of which is lost or counted twice", async () => {
  const attempt = startAttempt(context, new Browser(), "/me");
  const began = performance.now();
  const stopwatch = new Stopwatch();
  const app = stopwatch.timed(appThatTakes(10.4, 10.4));
  wait(10.4);
  await call(app, EXCHANGE);
  await call(app, USERINFO);
  wait(10.4);
  const { verify, exchange, userinfo, finish } = stopwatch.timings(attempt);
  expect([verify, exchange, userinfo, finish].every(Number.isInteger)).toBe(true);
  expect(verify + exchange + userinfo + finish).toBe(Math.round(performance.now() - began));
});

test("never took less than no time, even where the clock that saw the click was ahead", () => {
  const attempt = startAttempt(context, new Browser(), "/me");
  const ahead = { ...attempt, startedAt: attempt.startedAt + 2000 };
  expect(Object.values(new Stopwatch().timings(ahead))).toEqual([0, 0, 0, 0, 0]);
});

describe("the cookie", () => {
  const timings = { away: 2, verify: 3, exchange: 4, userinfo: 5, finish: 6 };

  test("keeps the figures", () => {
    const browser = new Browser();
    writeTimings(context, browser, timings);
    expect(readTimings(context, browser)).toEqual(timings);
  });

  test.each(["", "1.2.3.4", "1.2.3.4.5.6", "1.2.3.4.x", "1.2.3.4.-5", "1.2.3.4.1e9", "1.2.3.4.12345678901"])(
    "is ignored where it says %j",
    (value) => {
      const browser = new Browser();
      browser.set("__Host-wechat-timings", value);
      expect(readTimings(context, browser)).toBeUndefined();
    },
  );
});

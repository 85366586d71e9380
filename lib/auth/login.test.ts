import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { startAttempt, takeAttempt } from "./attempt";
import { Login } from "./login";
import { Browser, testSite } from "./test-site";

const site = testSite();
const { openid } = tokenAnswer;
const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const after = (milliseconds: number, body: object) => () => {
  wait(milliseconds);
  return HttpResponse.json(body);
};

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

async function attemptAfter(milliseconds: number) {
  const browser = new Browser();
  const arrivedAt = performance.now();
  wait(milliseconds);
  const { state } = await startAttempt(site, browser, "/me", arrivedAt);
  const attempt = await takeAttempt(site, browser, state);
  if (!attempt) throw new Error("The attempt was not kept.");
  return attempt;
}

test("tells what each step took, whose sum is the whole login", async () => {
  const clicked = Date.now();
  answerWith("/sns/oauth2/access_token", after(120, tokenAnswer));
  answerWith("/sns/userinfo", after(80, { openid, nickname: "南山野鹤" }));
  const attempt = await attemptAfter(3);
  wait(5000);
  const arrivedAt = performance.now();
  wait(4);
  const login = new Login(app, attempt, arrivedAt);
  wait(5);
  await login.exchange("CODE");
  wait(1);
  await login.readUserinfo();
  wait(6);
  const timings = login.timings();
  expect(timings).toEqual({ prepare: 3, away: 5000, verify: 9, exchange: 120, userinfo: 80, finish: 7 });
  const sum = Object.values(timings).reduce((total, milliseconds) => total + milliseconds, 0);
  expect(sum).toBe(Date.now() - clicked);
});

test("counts in whole milliseconds, none of which is lost or counted twice", async () => {
  const attempt = await attemptAfter(0.4);
  const arrivedAt = performance.now();
  answerWith("/sns/oauth2/access_token", after(10.4, tokenAnswer));
  answerWith("/sns/userinfo", after(10.4, { openid }));
  const login = new Login(app, attempt, arrivedAt);
  wait(10.4);
  await login.exchange("CODE");
  await login.readUserinfo();
  wait(10.4);
  const { verify, exchange, userinfo, finish } = login.timings();
  expect([verify, exchange, userinfo, finish].every(Number.isInteger)).toBe(true);
  expect(verify + exchange + userinfo + finish).toBe(Math.round(performance.now() - arrivedAt));
});

test("never took less than no time, even where the clock that saw the click was ahead", async () => {
  const attempt = await attemptAfter(0);
  const login = new Login(app, { ...attempt, startedAt: attempt.startedAt + 2000 }, performance.now());
  expect(login.timings()).toEqual({ prepare: 0, away: 0, verify: 0, exchange: 0, userinfo: 0, finish: 0 });
});

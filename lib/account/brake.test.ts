import { afterEach, describe, expect, test, vi } from "vitest";
import { testContext } from "@/lib/auth/testing/test-context";
import { profile, signedIn } from "@/lib/auth/testing/test-login";
import { LIMITS } from "@/lib/limits/limits";
import { takeAs } from "@/lib/limits/take";
import { memoryStore } from "@/lib/store/memory";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { checkAccount } from "./check";
import { refreshAccount } from "./refresh";
import { updateAccount } from "./update";

const { times: BURST_CALLS, seconds: BURST_SECONDS } = LIMITS.account_burst;
const { unionid: _, ...refreshed } = tokenAnswer;
const refused = { ok: false, failure: "rate_limited", at: expect.any(Number) };

function answers() {
  return [
    answerWith("/sns/auth", { errcode: 0, errmsg: "ok" }),
    answerWith("/sns/oauth2/refresh_token", refreshed),
    answerWith("/sns/userinfo", profile),
  ];
}

afterEach(() => void vi.useRealTimers());

describe.each([
  ["a check", checkAccount],
  ["a refresh", refreshAccount],
  ["an update", updateAccount],
])("%s", (_name, act) => {
  test("after a burst makes no call and changes no cookie, until the burst is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const context = testContext();
    const browser = await signedIn(context);
    const calls = answers();
    for (let call = 0; call < BURST_CALLS; call += 1) expect(await act(context, browser)).toMatchObject({ ok: true });
    const before = browser.copy();
    expect(await act(context, browser)).toEqual(refused);
    expect(calls.flat()).toHaveLength(BURST_CALLS);
    expect(browser.cookies()).toEqual(before.cookies());
    vi.setSystemTime(Date.now() + BURST_SECONDS * 1000);
    expect(await act(context, browser)).toMatchObject({ ok: true });
  });
});

test("a burst is counted over all actions, and for each session by itself", async () => {
  const context = testContext();
  const [browser, other] = [await signedIn(context), await signedIn(context)];
  answers();
  const actions = [checkAccount, refreshAccount, updateAccount, checkAccount, refreshAccount, updateAccount];
  const results = await Promise.all(actions.map((act) => act(context, browser)));
  expect(results.filter((result) => result !== "ended" && result.ok)).toHaveLength(BURST_CALLS);
  expect(await checkAccount(context, other)).toMatchObject({ ok: true });
});

test("an action that could make no call takes nothing of the burst", async () => {
  const context = testContext();
  const browser = await signedIn(context);
  answers();
  const withoutTokens = browser.copy();
  withoutTokens.set(context.cookies.tokens, "");
  for (let call = 0; call < BURST_CALLS; call += 1) await checkAccount(context, withoutTokens);
  expect(await checkAccount(context, browser)).toMatchObject({ ok: true });
});

test("an address may ask only so often, whatever session it asks for, and other addresses notice nothing", async () => {
  let address = "192.0.2.1";
  // An address may ask six times, and the site a hundred times.
  const context = testContext({ take: takeAs(() => address, memoryStore(), 0.1) });
  answers();
  const ask = async () => checkAccount(context, await signedIn(context));
  for (let call = 0; call < LIMITS.account.times / 10; call += 1) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toEqual(refused);
  address = "192.0.2.2";
  expect(await ask()).toMatchObject({ ok: true });
});

test("what a session or an address may not ask takes nothing of what the site may ask", async () => {
  const asked: string[] = [];
  const take = async (name: string) => {
    asked.push(name);
    return name === "account" ? 60 : 0;
  };
  const context = testContext();
  expect(await checkAccount({ ...context, take }, await signedIn(context))).toEqual(refused);
  expect(asked).toEqual(["account_burst", "account"]);
});

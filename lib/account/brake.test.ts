import { afterEach, describe, expect, test, vi } from "vitest";
import { testContext } from "@/lib/auth/testing/test-context";
import { profile, signedIn } from "@/lib/auth/testing/test-login";
import { memoryStore } from "@/lib/store/memory";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { BURST_CALLS, BURST_SECONDS } from "./brake";
import { checkAccount } from "./check";
import { refreshAccount } from "./refresh";
import { updateAccount } from "./update";

const { unionid: _, ...refreshed } = tokenAnswer;
const refused = { ok: false, failure: "rate_limited", at: expect.any(Number) };

function answers() {
  return [
    answerWith("/sns/auth", { errcode: 0, errmsg: "ok" }),
    answerWith("/sns/oauth2/refresh_token", refreshed),
    answerWith("/sns/userinfo", profile),
  ];
}

afterEach(() => void vi.restoreAllMocks());

describe.each([
  ["a check", checkAccount],
  ["a refresh", refreshAccount],
  ["an update", updateAccount],
])("%s", (_name, act) => {
  test("after a burst makes no call and changes no cookie, until the burst is over", async () => {
    let now = 0;
    const context = testContext({ store: memoryStore(() => now) });
    const browser = await signedIn(context);
    const calls = answers();
    for (let call = 0; call < BURST_CALLS; call += 1) expect(await act(context, browser)).toMatchObject({ ok: true });
    const before = browser.copy();
    expect(await act(context, browser)).toEqual(refused);
    expect(calls.flat()).toHaveLength(BURST_CALLS);
    expect(browser.cookies()).toEqual(before.cookies());
    now = BURST_SECONDS * 1000;
    expect(await act(context, browser)).toMatchObject({ ok: true });
  });

  test("is made, and the log says why, when the store does not answer", async () => {
    const browser = await signedIn(testContext());
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const down = () => Promise.reject(new Error("down"));
    const context = testContext({ store: { claim: down, replace: down, has: down, claimed: down } });
    answers();
    expect(await act(context, browser)).toMatchObject({ ok: true });
    expect(printed).toHaveBeenCalledWith(expect.stringContaining("The store did not answer (Error)."));
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

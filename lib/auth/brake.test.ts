import { afterEach, describe, expect, test, vi } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { checkAccount } from "./account-check";
import { refreshAccount } from "./account-refresh";
import { updateAccount } from "./account-update";
import { BURST_CALLS, BURST_SECONDS } from "./brake";
import { profile, signedIn } from "./test-login";
import { testSite } from "./test-site";

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
    const site = testSite({ store: memoryStore(() => now) });
    const browser = await signedIn(site);
    const calls = answers();
    for (let call = 0; call < BURST_CALLS; call += 1) expect(await act(site, browser)).toMatchObject({ ok: true });
    const before = browser.copy();
    expect(await act(site, browser)).toEqual(refused);
    expect(calls.flat()).toHaveLength(BURST_CALLS);
    expect(browser.cookies()).toEqual(before.cookies());
    now = BURST_SECONDS * 1000;
    expect(await act(site, browser)).toMatchObject({ ok: true });
  });

  test("is made, and the log says why, when the store does not answer", async () => {
    const browser = await signedIn(testSite());
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const down = () => Promise.reject(new Error("down"));
    const site = testSite({ store: { claim: down, has: down } });
    answers();
    expect(await act(site, browser)).toMatchObject({ ok: true });
    expect(printed).toHaveBeenCalledWith(expect.stringContaining("The store did not answer (Error)."));
  });
});

test("a burst is counted over all actions, and for each session by itself", async () => {
  const site = testSite();
  const [browser, other] = [await signedIn(site), await signedIn(site)];
  answers();
  const actions = [checkAccount, refreshAccount, updateAccount, checkAccount, refreshAccount, updateAccount];
  const results = await Promise.all(actions.map((act) => act(site, browser)));
  expect(results.filter((result) => result !== "ended" && result.ok)).toHaveLength(BURST_CALLS);
  expect(await checkAccount(site, other)).toMatchObject({ ok: true });
});

test("an action that could make no call takes nothing of the burst", async () => {
  const site = testSite();
  const browser = await signedIn(site);
  answers();
  const withoutTokens = browser.copy();
  withoutTokens.set(site.cookies.tokens, "");
  for (let call = 0; call < BURST_CALLS; call += 1) await checkAccount(site, withoutTokens);
  expect(await checkAccount(site, browser)).toMatchObject({ ok: true });
});

import { HttpResponse } from "msw";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startAttempt } from "@/lib/auth/attempt/attempt";
import { callback } from "@/lib/auth/callback";
import { endAllSessions, endSession } from "@/lib/auth/session/end";
import { readSession } from "@/lib/auth/session/session";
import { type Browser, testContext } from "@/lib/auth/testing/test-context";
import { profile, signedIn } from "@/lib/auth/testing/test-login";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { refreshAccount } from "./refresh";
import { updateAccount } from "./update";

const context = testContext();
const signedOut = { ok: false, failure: "signed_out", at: expect.any(Number) };

afterEach(() => void vi.restoreAllMocks());

/** A new login in a tab of the same browser. */
async function signInAgain(tab: Browser): Promise<void> {
  answerWith("/sns/oauth2/access_token", tokenAnswer);
  answerWith("/sns/userinfo", profile);
  const { state } = startAttempt(context, tab, "/me");
  await callback(context, tab.request(`${context.origin}/api/auth/callback/wechat?code=CODE&state=${state}`), tab);
}

async function endAll(tab: Browser): Promise<void> {
  const session = await readSession(context, tab);
  // The clock has to move on since the login, which may have been in this very millisecond.
  await vi.waitUntil(() => Date.now() / 1000 > (session?.auth_time ?? 0), { interval: 1 });
  await endAllSessions(context, session?.sub ?? "");
}

describe.each([
  ["a refresh", refreshAccount, "/sns/oauth2/refresh_token", { ...tokenAnswer, access_token: "ACCESS-TOKEN-0002" }],
  ["a refresh with another openid", refreshAccount, "/sns/oauth2/refresh_token", { ...tokenAnswer, openid: "o6_else" }],
  ["an update", updateAccount, "/sns/userinfo", { ...profile, nickname: "北山" }],
] as const)("%s", (_name, act, endpoint, answer) => {
  async function late(meanwhile: (tab: Browser) => Promise<void>, at = context) {
    const browser = await signedIn(context);
    const before = browser.cookies();
    answerWith(endpoint, async () => {
      await meanwhile(browser.copy());
      return HttpResponse.json(answer);
    });
    const set = vi.spyOn(browser, "set");
    return { result: await act(at, browser), written: set.mock.calls.length, before, after: browser.cookies() };
  }

  test.each([
    ["a sign-out", (tab: Browser) => endSession(context, tab)],
    ["the end of all sessions of the user", async (tab: Browser) => endAll(tab)],
    ["a new login", signInAgain],
  ])("writes no cookie when its answer comes after %s in another tab", async (_what, meanwhile) => {
    const { result, written, before, after } = await late(meanwhile);
    expect(result).toEqual(signedOut);
    expect(written).toBe(0);
    expect(after).toEqual(before);
  });

  test("goes on when it was another browser that signed out", async () => {
    const { result, written } = await late(async () => endSession(context, await signedIn(context)));
    expect(result).not.toEqual(signedOut);
    expect(written).toBeGreaterThan(0);
  });

  test("goes on, and the log says why, when the store does not tell", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const store = {
      claim: async () => true,
      has: () => Promise.reject(new Error("down")),
      claimed: async () => undefined,
      replace: async () => {},
    };
    const { result, written } = await late(async () => {}, testContext({ store }));
    expect(result).not.toEqual(signedOut);
    expect(written).toBeGreaterThan(0);
    expect(printed).toHaveBeenCalledWith(expect.stringContaining("The store did not answer (Error)."));
  });
});

test("a sign-out leaves no cookie even when the store does not answer, and says so in the log", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const browser = await signedIn(context);
  const down = () => Promise.reject(new Error("down"));
  await endSession(testContext({ store: { claim: down, replace: down, has: down, claimed: down } }), browser);
  expect(browser.names()).toEqual([]);
  expect(printed).toHaveBeenCalledWith(expect.stringContaining("The store did not answer (Error)."));
});

test("a login that fails ends no session", async () => {
  const browser = await signedIn(context);
  vi.spyOn(console, "warn").mockImplementation(() => {});
  answerWith("/sns/oauth2/access_token", { errcode: 40029, errmsg: "invalid code" });
  const { state } = startAttempt(context, browser, "/me");
  await callback(
    context,
    browser.request(`${context.origin}/api/auth/callback/wechat?code=CODE&state=${state}`),
    browser,
  );
  answerWith("/sns/userinfo", { ...profile, nickname: "北山" });
  expect(await updateAccount(context, browser)).toMatchObject({ ok: true });
  expect(await readSession(context, browser)).toMatchObject({ name: "北山" });
});

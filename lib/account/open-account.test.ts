import { afterEach, describe, expect, test, vi } from "vitest";
import { removeCookie } from "@/lib/auth/cookies/cookies";
import { endSession } from "@/lib/auth/session/end";
import { readSession, SESSION_SECONDS, writeSession } from "@/lib/auth/session/session";
import { Browser, testContext } from "@/lib/auth/testing/test-context";
import { signedIn } from "@/lib/auth/testing/test-login";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { checkAccount } from "./check";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh";
import { updateAccount } from "./update";

const context = testContext();
const notCalled = (failure: string) => ({ ok: false, failure, at: expect.any(Number) });

afterEach(() => void vi.useRealTimers());

test("opens all that a login has kept", async () => {
  expect(await openAccount(context, await signedIn(context))).toMatchObject({
    ok: true,
    claims: { name: "南山野鹤" },
    account: { openid: tokenAnswer.openid, unionid: tokenAnswer.unionid },
    tokens: { accessToken: tokenAnswer.access_token, refreshToken: tokenAnswer.refresh_token },
  });
});

test("asks with the application that the visitor came through", async () => {
  const mpApp = { appId: "wxfedcba9876543210", appSecret: "5ec3e8".repeat(5) };
  const both = testContext({ apps: { wechat: app, "wechat-mp": mpApp } });
  const browser = await signedIn(both, tokenAnswer, "wechat-mp");
  const calls = answerWith("/sns/oauth2/refresh_token", tokenAnswer);
  expect(await refreshAccount(both, browser)).toMatchObject({ ok: true });
  expect(calls).toEqual([expect.stringContaining(`?appid=${mpApp.appId}&`)]);
  // The new tokens are kept for the same application.
  expect(await openAccount(both, browser)).toMatchObject({ ok: true, app: mpApp });
});

describe.each([
  ["a check", checkAccount],
  ["a refresh", refreshAccount],
  ["an update", updateAccount],
])("%s makes no call and changes no cookie", (_name, act) => {
  async function without(change: (browser: Browser) => Promise<void> | void, at = context) {
    const browser = await signedIn(context);
    await change(browser);
    const before = browser.copy();
    const endpoints = ["/sns/auth", "/sns/oauth2/refresh_token", "/sns/userinfo"] as const;
    const calls = endpoints.map((endpoint) => answerWith(endpoint, tokenAnswer));
    const result = await act(at, browser);
    expect(calls.flat()).toEqual([]);
    expect(browser.cookies()).toEqual(before.cookies());
    return result;
  }
  const take = (name: string) => (browser: Browser) => removeCookie(context.cookies, browser, name);

  test("when nobody is signed in", async () => {
    expect(await act(context, new Browser())).toEqual(notCalled("signed_out"));
    expect(await without(take(context.cookies.session))).toEqual(notCalled("signed_out"));
  });

  test("when the session is over", async () => {
    const later = () => {
      vi.useFakeTimers({ toFake: ["Date"] });
      vi.setSystemTime(Date.now() + SESSION_SECONDS * 1000);
    };
    expect(await without(later)).toEqual(notCalled("signed_out"));
  });

  test("when the session was ended in the browser that it was copied from", async () => {
    expect(await without((browser) => endSession(context, browser.copy()))).toEqual(notCalled("signed_out"));
  });

  test("when the session belongs to another application", async () => {
    const other = testContext({ app: { ...app, appId: "wxfedcba9876543210" } });
    expect(await without(() => {}, other)).toEqual(notCalled("signed_out"));
  });

  test("when the cookie with the tokens is gone", async () => {
    expect(await without(take(context.cookies.tokens))).toEqual(notCalled("lost"));
  });

  test("when the cookie with the tokens is another session's", async () => {
    const name = context.cookies.tokens;
    const other = (await signedIn(context)).get(name)?.value ?? "";
    expect(await without((browser) => browser.set(name, other))).toEqual(notCalled("lost"));
  });

  test("when another provider signed the visitor in", async () => {
    const forget = async (browser: Browser) => {
      const claims = await readSession(context, browser);
      if (!claims) throw new Error("Nobody is signed in.");
      const { wechat: _, ...others } = claims;
      await writeSession(context, browser, others);
    };
    expect(await without(forget)).toEqual(notCalled("lost"));
  });
});

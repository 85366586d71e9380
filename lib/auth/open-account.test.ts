import { afterEach, describe, expect, test, vi } from "vitest";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { checkAccount } from "./account-check";
import { refreshAccount } from "./account-refresh";
import { updateAccount } from "./account-update";
import { SESSION_SECONDS } from "./claims";
import { removeCookie } from "./cookie-jar";
import { openAccount } from "./open-account";
import { signedIn } from "./test-login";
import { Browser, testSite } from "./test-site";

const site = testSite();
const notCalled = (failure: string) => ({ ok: false, failure, at: expect.any(Number) });

afterEach(() => void vi.useRealTimers());

test("opens all that a login has kept", async () => {
  expect(await openAccount(site, await signedIn(site))).toMatchObject({
    ok: true,
    claims: { name: "南山野鹤" },
    account: { openid: tokenAnswer.openid },
    tokens: { accessToken: tokenAnswer.access_token, refreshToken: tokenAnswer.refresh_token },
  });
});

describe.each([
  ["a check", checkAccount],
  ["a refresh", refreshAccount],
  ["an update", updateAccount],
])("%s makes no call and changes no cookie", (_name, act) => {
  async function without(change: (browser: Browser) => Promise<void> | void, at = site) {
    const browser = await signedIn(site);
    await change(browser);
    const before = browser.copy();
    const endpoints = ["/sns/auth", "/sns/oauth2/refresh_token", "/sns/userinfo"] as const;
    const calls = endpoints.map((endpoint) => answerWith(endpoint, tokenAnswer));
    const result = await act(at, browser);
    expect(calls.flat()).toEqual([]);
    expect(browser.cookies()).toEqual(before.cookies());
    return result;
  }
  const take = (name: string) => (browser: Browser) => removeCookie(site.cookies, browser, name);

  test("when nobody is signed in", async () => {
    expect(await act(site, new Browser())).toEqual(notCalled("signed_out"));
    expect(await without(take(site.cookies.session))).toEqual(notCalled("signed_out"));
  });

  test("when the session is over", async () => {
    const later = () => {
      vi.useFakeTimers({ toFake: ["Date"] });
      vi.setSystemTime(Date.now() + SESSION_SECONDS * 1000);
    };
    expect(await without(later)).toEqual(notCalled("signed_out"));
  });

  test("when the session belongs to another application", async () => {
    const other = testSite({ app: { ...app, appId: "wxfedcba9876543210" } });
    expect(await without(() => {}, other)).toEqual(notCalled("signed_out"));
  });

  test.each(["account", "tokens"] as const)("when the cookie with the %s is gone", async (cookie) => {
    expect(await without(take(site.cookies[cookie]))).toEqual(notCalled("lost"));
  });

  test.each(["account", "tokens"] as const)("when the cookie with the %s is another session's", async (cookie) => {
    const name = site.cookies[cookie];
    const other = (await signedIn(site)).get(name)?.value ?? "";
    expect(await without((browser) => browser.set(name, other))).toEqual(notCalled("lost"));
  });

  test("when one cookie stands where the other belongs", async () => {
    const { account, tokens } = site.cookies;
    const swap = (browser: Browser) => browser.set(tokens, browser.get(account)?.value ?? "");
    expect(await without(swap)).toEqual(notCalled("lost"));
  });
});

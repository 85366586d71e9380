import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { refreshAccount } from "./account-refresh";
import { startAttempt } from "./attempt";
import { SESSION_SECONDS } from "./claims";
import { openAccount } from "./open-account";
import { signedIn } from "./test-login";
import { testSite } from "./test-site";

const ENDPOINT = "/sns/oauth2/refresh_token";
const site = testSite();
const { unionid: _, ...answer } = tokenAnswer;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("tells a token whose time was extended from one that was replaced, and when it expires now", async () => {
  const browser = await signedIn(site);
  const calls = answerWith(ENDPOINT, answer, { ...answer, access_token: "ACCESS-TOKEN-0002" });
  vi.setSystemTime(Date.now() + 600_000);
  const renewed = { ok: true, action: "refresh", at: Date.now(), expiresAt: Date.now() + 7_200_000 };
  expect(await refreshAccount(site, browser)).toMatchObject({ ...renewed, renewed: "extended" });
  expect(await refreshAccount(site, browser)).toMatchObject({ ...renewed, renewed: "replaced" });
  expect(calls).toHaveLength(2);
  expect(calls[1]).toContain(`&refresh_token=${answer.refresh_token}`);
});

test("keeps the new tokens and their facts, and leaves the rest of the account and the session as they were", async () => {
  const browser = await signedIn(site);
  const before = await openAccount(site, browser);
  answerWith(ENDPOINT, { ...answer, access_token: "ACCESS-TOKEN-NUMBER-2", refresh_token: "REFRESH-TOKEN-NUMBER-2" });
  vi.setSystemTime(Date.now() + 600_000);
  await refreshAccount(site, browser);
  if (!before.ok) throw new Error("The login kept nothing.");
  const { claims, account, tokens } = before;
  expect(await openAccount(site, browser)).toEqual({
    ok: true,
    claims,
    account: { ...account, expiresAt: Date.now() + 7_200_000, accessTokenLength: 21, refreshTokenLength: 22 },
    tokens: { ...tokens, accessToken: "ACCESS-TOKEN-NUMBER-2", refreshToken: "REFRESH-TOKEN-NUMBER-2" },
  });
});

test("does not prolong the login: its cookies live for what is left of the session", async () => {
  const browser = await signedIn(site);
  answerWith(ENDPOINT, answer);
  const set = vi.spyOn(browser, "set");
  vi.setSystemTime(Date.now() + 10 * 24 * 60 * 60 * 1000);
  await refreshAccount(site, browser);
  const lives = set.mock.calls.map(([name, , attributes]) => [name, attributes]);
  // The session is counted from a whole second.
  const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/" };
  for (const [, life] of lives) expect(life).toEqual({ ...attributes, maxAge: expect.closeTo(1_728_000, -1) });
  expect(lives.map(([name]) => name)).toEqual([site.cookies.account, site.cookies.tokens]);
  vi.setSystemTime(Date.now() + (SESSION_SECONDS - 10 * 24 * 60 * 60) * 1000);
  expect(await openAccount(site, browser)).toMatchObject({ ok: false, failure: "signed_out" });
});

test("ends the session when WeChat answers with another openid, and prints no value", async () => {
  const browser = await signedIn(site);
  await startAttempt(site, browser, "/");
  browser.set("lang", "en");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  answerWith(ENDPOINT, { ...answer, openid: "o6_someone_else", access_token: "ACCESS-TOKEN-0002" });
  expect(await refreshAccount(site, browser)).toBe("ended");
  expect(browser.names()).toEqual(["lang"]);
  expect(warn.mock.calls).toEqual([
    [
      "[auth] A call for a visitor failed as bad_answer: WeChat /sns/oauth2/refresh_token: the answer's openid is another user's.",
    ],
  ]);
});

test("fits into cookies of 4096 bytes with the longest tokens", async () => {
  const browser = await signedIn(site);
  const token = "x".repeat(1024);
  answerWith(ENDPOINT, { ...answer, access_token: token, refresh_token: token });
  await refreshAccount(site, browser);
  for (const [name, value] of browser.cookies()) expect(name.length + value.length, name).toBeLessThan(4096 - 100);
});

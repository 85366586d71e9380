import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAttempt } from "@/lib/auth/attempt/attempt";
import { expiryOf, readSession, SESSION_SECONDS } from "@/lib/auth/session/session";
import { testContext } from "@/lib/auth/testing/test-context";
import { signedIn } from "@/lib/auth/testing/test-login";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh";

const ENDPOINT = "/sns/oauth2/refresh_token";
const context = testContext();
const { unionid: _, ...answer } = tokenAnswer;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("tells a token whose time was extended from one that was replaced, and when it expires now", async () => {
  const browser = await signedIn(context);
  const calls = answerWith(ENDPOINT, answer, { ...answer, access_token: "ACCESS-TOKEN-0002" });
  vi.setSystemTime(Date.now() + 600_000);
  const renewed = { ok: true, action: "refresh", at: Date.now(), expiresAt: Date.now() + 7_200_000 };
  expect(await refreshAccount(context, browser)).toMatchObject({ ...renewed, renewed: "extended" });
  expect(await refreshAccount(context, browser)).toMatchObject({ ...renewed, renewed: "replaced" });
  expect(calls).toHaveLength(2);
  expect(calls[1]).toContain(`&refresh_token=${answer.refresh_token}`);
});

test("keeps the new tokens and their facts, and leaves the rest of the account and the session as they were", async () => {
  const browser = await signedIn(context);
  const before = await openAccount(context, browser);
  answerWith(ENDPOINT, { ...answer, access_token: "ACCESS-TOKEN-NUMBER-2", refresh_token: "REFRESH-TOKEN-NUMBER-2" });
  vi.setSystemTime(Date.now() + 600_000);
  await refreshAccount(context, browser);
  if (!before.ok) throw new Error("The login kept nothing.");
  const { claims, account: old, tokens } = before;
  const expiresAt = Math.floor(Date.now() / 1000) + 7200;
  const account = { ...old, expiresAt, accessTokenLength: 21, refreshTokenLength: 22 };
  expect(await openAccount(context, browser)).toEqual({
    ok: true,
    app,
    claims: { ...claims, wechat: account },
    account,
    tokens: { ...tokens, accessToken: "ACCESS-TOKEN-NUMBER-2", refreshToken: "REFRESH-TOKEN-NUMBER-2" },
  });
});

test("does not prolong the login: its cookies live for what is left of the session", async () => {
  const browser = await signedIn(context);
  answerWith(ENDPOINT, answer);
  const set = vi.spyOn(browser, "set");
  vi.setSystemTime(Date.now() + 5 * 24 * 60 * 60 * 1000);
  await refreshAccount(context, browser);
  const written = set.mock.calls.map(([name, , attributes]) => [name, attributes]);
  const claims = await readSession(context, browser);
  if (!claims) throw new Error("Nobody is signed in.");
  const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/", expires: expiryOf(claims) };
  expect(written).toEqual([
    [context.cookies.tokens, attributes],
    [context.cookies.session, attributes],
  ]);
  vi.setSystemTime(Date.now() + (SESSION_SECONDS - 5 * 24 * 60 * 60) * 1000);
  // A store that does not know when the session was used leaves only the absolute limit.
  expect(await openAccount(testContext(), browser)).toMatchObject({ ok: false, failure: "signed_out" });
});

test("ends the session when WeChat answers with another openid, and prints no value", async () => {
  const browser = await signedIn(context);
  startAttempt(context, browser, "/");
  browser.set("lang", "en");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  answerWith(ENDPOINT, { ...answer, openid: "o6_someone_else", access_token: "ACCESS-TOKEN-0002" });
  expect(await refreshAccount(context, browser)).toBe("ended");
  expect(browser.names()).toEqual(["lang"]);
  expect(warn.mock.calls.map(([line]) => JSON.parse(line).msg)).toEqual([
    "A call for a visitor failed as bad_answer: WeChat /sns/oauth2/refresh_token: the response's openid is another user's.",
  ]);
});

test("keeps the tokens that it has when the new ones are too large for a cookie", async () => {
  const browser = await signedIn(context);
  const before = browser.cookies();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const token = "鹤".repeat(1024);
  answerWith(ENDPOINT, { ...answer, access_token: token, refresh_token: token });
  expect(await refreshAccount(context, browser)).toMatchObject({ ok: false, failure: "bad_answer" });
  expect(browser.cookies()).toEqual(before);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("access_token is too large for a cookie"));
});

test("fits into cookies of 4096 bytes with the longest tokens", async () => {
  const browser = await signedIn(context);
  const token = "x".repeat(1024);
  answerWith(ENDPOINT, { ...answer, access_token: token, refresh_token: token });
  await refreshAccount(context, browser);
  for (const [name, value] of browser.cookies()) expect(name.length + value.length, name).toBeLessThan(4096 - 100);
});

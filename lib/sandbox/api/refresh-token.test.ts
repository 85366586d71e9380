import { describe, expect, test } from "vitest";
import { WEBSITE_APP } from "../apps.ts";
import { apiRequest, testSandbox } from "../test-sandbox.ts";
import { ask, error, tokensOf } from "./test-api.ts";

const HOUR = 3600;

const refresh = (refresh_token: string | undefined, changes: Record<string, string | undefined> = {}) =>
  apiRequest("/sns/oauth2/refresh_token", {
    appid: WEBSITE_APP.appId,
    grant_type: "refresh_token",
    refresh_token,
    ...changes,
  });

async function signedIn(sandbox = testSandbox()) {
  const { access_token, refresh_token, openid } = await tokensOf(sandbox);
  return {
    sandbox,
    first: access_token,
    openid,
    refresh_token,
    refreshed: async () => String((await ask(sandbox, refresh(refresh_token)))["access_token"]),
    check: (token: string) => ask(sandbox, apiRequest("/sns/auth", { access_token: token, openid })),
  };
}

const GOOD = { errcode: 0, errmsg: "ok" };

test("answers with WeChat's fields, which do not include unionid", async () => {
  const { sandbox, first, refresh_token, openid } = await signedIn();
  expect(await ask(sandbox, refresh(refresh_token))).toEqual({
    access_token: first,
    expires_in: 7200,
    refresh_token,
    openid,
    scope: "snsapi_login",
  });
});

describe("refreshing", () => {
  test("keeps a valid access token and extends it beyond its first two hours", async () => {
    const { sandbox, first, refreshed, check } = await signedIn();
    sandbox.pass(HOUR);
    expect(await refreshed()).toBe(first);
    sandbox.pass(2 * HOUR - 1);
    expect(await check(first)).toEqual(GOOD);
    sandbox.pass(1);
    expect(await check(first)).toEqual(error(42001));
  });

  test("replaces an expired access token, and then keeps the new one while it is valid", async () => {
    const { sandbox, first, refreshed, check } = await signedIn();
    sandbox.pass(2 * HOUR);
    const second = await refreshed();
    expect(second).not.toBe(first);
    expect(await check(first)).toEqual(error(42001));
    sandbox.pass(HOUR);
    expect(await refreshed()).toBe(second);
    sandbox.pass(2 * HOUR - 1);
    expect(await check(second)).toEqual(GOOD);
    expect(await refreshed()).toBe(second);
    sandbox.pass(2 * HOUR);
    expect(await check(second)).toEqual(error(42001));
    expect(new Set([first, second, await refreshed()]).size).toBe(3);
  });

  test("returns a working access token even if the store has lost the previous one", async () => {
    const forgetful = testSandbox();
    const sandbox = { ...forgetful, store: { ...forgetful.store, get: async () => undefined } };
    const { refreshed, check, first } = await signedIn(sandbox);
    sandbox.pass(HOUR);
    expect(await refreshed()).toBe(first);
    sandbox.pass(HOUR);
    const second = await refreshed();
    expect(await check(second)).toEqual(GOOD);
    sandbox.pass(HOUR);
    expect(await check(await refreshed())).toEqual(GOOD);
    expect(await check(second)).toEqual(GOOD);
  });
});

test.each([
  ["no appid", { appid: undefined }, 41002],
  ["an unknown appid", { appid: "wx0123456789abcdef" }, 40013],
  ["another application's appid", { appid: "wx73616e64626f7801" }, 40030],
  ["a wrong grant_type", { grant_type: "authorization_code" }, 40002],
  ["no refresh_token", { refresh_token: undefined }, 41003],
  ["a made-up refresh_token", { refresh_token: "REFRESH" }, 40030],
])("answers %s with its errcode", async (_name, changes, errcode) => {
  const { sandbox, refresh_token } = await signedIn();
  expect(await ask(sandbox, refresh(refresh_token, changes))).toEqual(error(errcode));
});

test("answers an access token in place of a refresh token with 40030", async () => {
  const { sandbox, first } = await signedIn();
  expect(await ask(sandbox, refresh(first))).toEqual(error(40030));
});

test("a refresh token expires (42002) after thirty days, and refreshing does not renew it", async () => {
  const { sandbox, refresh_token } = await signedIn();
  sandbox.pass(30 * 24 * HOUR - 1);
  expect(await ask(sandbox, refresh(refresh_token))).toMatchObject({ refresh_token });
  sandbox.pass(1);
  expect(await ask(sandbox, refresh(refresh_token))).toEqual(error(42002));
});

import { describe, expect, test } from "vitest";
import { OFFICIAL_ACCOUNT } from "../apps.ts";
import { apiRequest, codeOf, testSandbox } from "../test-sandbox.ts";
import { ask, error, tokensInsideWeChat, tokensOf } from "./test-api.ts";

describe.each(["/sns/auth", "/sns/userinfo"])("%s", (endpoint) => {
  test.each([
    ["no access_token", { access_token: undefined }, 41001],
    ["a malformed access_token", { access_token: "ACCESS" }, 40014],
    ["an access_token with a space in it", { access_token: `${"A".repeat(40)} ` }, 40014],
    ["a well-formed access_token that is made up", { access_token: "A".repeat(200) }, 40001],
    ["no openid", { openid: undefined }, 41009],
    ["another person's openid", { openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD" }, 40003],
    ["the openid that the same person has in another application", { openid: "oOFFICIALlin-7Kq2Wm9RtYb4XcV" }, 40003],
  ])("answers %s with its errcode", async (_name, changes, errcode) => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensOf(sandbox);
    expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid, ...changes }))).toEqual(error(errcode));
  });

  test("answers a code or a refresh token in place of an access token with 40001", async () => {
    const sandbox = testSandbox();
    const { refresh_token, openid } = await tokensOf(sandbox);
    for (const access_token of [refresh_token, await codeOf(sandbox)]) {
      expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid }))).toEqual(error(40001));
    }
  });

  test("an access token expires (42001) after two hours", async () => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensOf(sandbox);
    sandbox.pass(7199);
    expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid }))).not.toHaveProperty("rid");
    sandbox.pass(1);
    expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid }))).toEqual(error(42001));
  });

  test("accepts the access token of an official account, too", async () => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensInsideWeChat(sandbox, OFFICIAL_ACCOUNT);
    const answer = await ask(sandbox, apiRequest(endpoint, { access_token, openid }));
    expect(answer["errcode"] ?? 0).toBe(0);
  });
});

import { expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import type { Sandbox } from "../sandbox.ts";
import { apiRequest, codeInsideWeChat, codeOf, exchangeRequest, noted, testSandbox } from "../test-sandbox.ts";
import { ask, tokensInsideWeChat, tokensOf } from "./test-api.ts";

type Make = (sandbox: Sandbox) => Promise<string>;

const officialCode: Make = (sandbox) => codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT);
const refreshToken: Make = async (sandbox) => (await tokensOf(sandbox)).refresh_token;
const accessToken: Make = async (sandbox) => (await tokensOf(sandbox)).access_token;
const officialRefreshToken: Make = async (sandbox) =>
  (await tokensInsideWeChat(sandbox, OFFICIAL_ACCOUNT)).refresh_token;

/** The errcode and the reason that the inspector shows for a request. */
async function told(sandbox: Sandbox, request: Request) {
  await ask(sandbox, request);
  const { errcode, why } = (await noted(sandbox))[0] ?? {};
  return { errcode, why };
}

const { appId } = OFFICIAL_ACCOUNT;

test.each<[string, Make, object]>([
  ["another application's", officialCode, { kind: "of_other_app", parameter: "code", appId }],
  ["the refusal of an older WeChat", async () => "authdeny", { kind: "authdeny" }],
  ["a refresh_token", refreshToken, { kind: "in_place_of", parameter: "code", given: "refresh_token" }],
  ["an access_token", accessToken, { kind: "in_place_of", parameter: "code", given: "access_token" }],
  ["followed by a space", async (sandbox) => `${await codeOf(sandbox)} `, { kind: "malformed", parameter: "code" }],
  ["cut", async (sandbox) => (await codeOf(sandbox)).slice(0, -1), { kind: "foreign", parameter: "code" }],
])("the inspector explains a code that is %s", async (_name, make, why) => {
  const sandbox = testSandbox();
  expect(await told(sandbox, exchangeRequest(await make(sandbox)))).toEqual({ errcode: 40029, why });
});

test.each<[string, Make, object]>([
  ["a refresh_token", refreshToken, { kind: "in_place_of", parameter: "access_token", given: "refresh_token" }],
  ["a code", codeOf, { kind: "in_place_of", parameter: "access_token", given: "code" }],
  ["made up", async () => "A".repeat(64), { kind: "foreign", parameter: "access_token" }],
])("the inspector explains an access_token that is %s", async (_name, make, why) => {
  const sandbox = testSandbox();
  const { openid } = await tokensOf(sandbox);
  const request = apiRequest("/sns/userinfo", { access_token: await make(sandbox), openid });
  expect(await told(sandbox, request)).toEqual({ errcode: 40001, why });
});

test.each<[string, Make, object]>([
  ["an access_token", accessToken, { kind: "in_place_of", parameter: "refresh_token", given: "access_token" }],
  ["another application's", officialRefreshToken, { kind: "of_other_app", parameter: "refresh_token", appId }],
  ["made up", async () => "REFRESH", { kind: "foreign", parameter: "refresh_token" }],
])("the inspector explains a refresh_token that is %s", async (_name, make, why) => {
  const sandbox = testSandbox();
  const grant = { appid: WEBSITE_APP.appId, grant_type: "refresh_token", refresh_token: await make(sandbox) };
  expect(await told(sandbox, apiRequest("/sns/oauth2/refresh_token", grant))).toEqual({ errcode: 40030, why });
});

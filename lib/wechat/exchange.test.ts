import { expect, test } from "vitest";
import { exchangeCode } from "./index.ts";
import { answerWith, app, tokenAnswer } from "./test-app.ts";

const endpoint = "/sns/oauth2/access_token";
const code = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";

test("sends a GET with WeChat's parameters in WeChat's order", async () => {
  const calls = answerWith(endpoint, tokenAnswer);
  await exchangeCode(app, code);
  expect(calls).toEqual([
    `https://api.weixin.qq.com/sns/oauth2/access_token?appid=${app.appId}&secret=${app.appSecret}&code=${code}&grant_type=authorization_code`,
  ]);
});

test("reads the tokens from text/plain, with the expiry in seconds and as a date", async () => {
  answerWith(endpoint, tokenAnswer);
  const before = Date.now();
  const { expiresAt, ...tokens } = await exchangeCode(app, code);
  expect(tokens).toEqual({
    accessToken: "ACCESS-TOKEN-0001",
    expiresIn: 7200,
    refreshToken: "REFRESH-TOKEN-0001",
    openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
    unionid: "o6_bmasdasdsad6_2sgVt7hMZOPfL",
    scope: ["snsapi_login"],
    isSnapshotUser: false,
  });
  expect(expiresAt.getTime() - before).toBeGreaterThanOrEqual(7_200_000);
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(7_200_000);
});

test("splits scopes at commas, and treats an empty unionid as missing", async () => {
  answerWith(endpoint, { ...tokenAnswer, scope: "snsapi_base,snsapi_userinfo", unionid: "" });
  expect(await exchangeCode(app, code)).toMatchObject({
    scope: ["snsapi_base", "snsapi_userinfo"],
    unionid: undefined,
  });
});

test("recognises the virtual user of a snapshot page", async () => {
  answerWith(endpoint, { ...tokenAnswer, is_snapshotuser: 1 });
  expect(await exchangeCode(app, code)).toMatchObject({ isSnapshotUser: true });
});

test("takes the longest tokens and ids, no scope, and seconds as a string", async () => {
  const [token, id] = ["x".repeat(1024), "o".repeat(128)];
  const longest = { access_token: token, refresh_token: token, openid: id, unionid: id };
  answerWith(endpoint, { ...longest, scope: "", expires_in: "315360000" });
  expect(await exchangeCode(app, code)).toMatchObject({
    accessToken: token,
    refreshToken: token,
    openid: id,
    unionid: id,
    scope: [],
    expiresIn: 315_360_000,
  });
  answerWith(endpoint, { ...tokenAnswer, scope: "x".repeat(128), expires_in: 1 });
  expect(await exchangeCode(app, code)).toMatchObject({ scope: ["x".repeat(128)], expiresIn: 1 });
});

test.each([
  ["access_token", undefined, "is missing"],
  ["refresh_token", "", "is missing"],
  ["openid", 12345678, "is not a string"],
  ["access_token", "x".repeat(1025), "is longer than 1024 characters"],
  ["openid", "x".repeat(129), "is longer than 128 characters"],
  ["unionid", "x".repeat(129), "is longer than 128 characters"],
  ["scope", "x".repeat(129), "is longer than 128 characters"],
  ["expires_in", "soon", "is not a number of seconds"],
  ["expires_in", 315_360_001, "is not a number of seconds"],
  ["expires_in", 1e20, "is not a number of seconds"],
  ["expires_in", true, "is not a number of seconds"],
  ["expires_in", 0, "is not a number of seconds"],
  ["expires_in", 0.5, "is not a number of seconds"],
])("names the field when %s is %j", async (field, value, problem) => {
  answerWith(endpoint, { ...tokenAnswer, [field]: value });
  await expect(exchangeCode(app, code)).rejects.toMatchObject({
    kind: "shape",
    field,
    retryable: false,
    message: `WeChat ${endpoint}: the response's ${field} ${problem}.`,
  });
});

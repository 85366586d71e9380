import { expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { apiRequest, ORIGIN, testSandbox } from "../test-sandbox.ts";
import { sandboxApi } from "./api.ts";
import { ask, error, type Tokens, tokensInsideWeChat, tokensOf } from "./test-api.ts";

const userinfo = ({ access_token, openid }: Tokens) =>
  apiRequest("/sns/userinfo", { access_token, openid, lang: "zh_CN" });

test("returns WeChat's fields and no others", async () => {
  const sandbox = testSandbox();
  const tokens = await tokensOf(sandbox);
  expect(await ask(sandbox, userinfo(tokens))).toEqual({
    openid: tokens.openid,
    nickname: "林小满",
    sex: 0,
    province: "",
    city: "",
    country: "",
    headimgurl: `${ORIGIN}/wechat-sandbox/avatars/crane/132`,
    privilege: [],
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
  });
});

test.each([
  ["newcomer", { headimgurl: "" }],
  ["ghost", { headimgurl: `${ORIGIN}/wechat-sandbox/avatars/gone/132` }],
  ["unbound", { unionid: "" }],
  ["nameless", { nickname: "" }],
])("%s has %j", async (person, fields) => {
  const sandbox = testSandbox();
  expect(await ask(sandbox, userinfo(await tokensOf(sandbox, person)))).toMatchObject(fields);
});

test("returns an http URL for an avatar even if the site uses https", async () => {
  const sandbox = testSandbox({ origin: "https://demo.example" });
  const request = { redirect_uri: "https://demo.example/api/auth/callback/wechat" };
  expect(await ask(sandbox, userinfo(await tokensOf(sandbox, "retro", request)))).toMatchObject({
    headimgurl: "http://demo.example/wechat-sandbox/avatars/mountain/132",
  });
});

test("omits the unionid of a person without one", async () => {
  const sandbox = testSandbox();
  expect(await ask(sandbox, userinfo(await tokensOf(sandbox, "zhou")))).not.toHaveProperty("unionid");
});

test("returns the edited profile", async () => {
  const sandbox = testSandbox();
  const tokens = await tokensOf(sandbox, "lin", { nickname: "改过的名字", portrait: "none", unionid: "empty" });
  expect(await ask(sandbox, userinfo(tokens))).toMatchObject({
    openid: tokens.openid,
    nickname: "改过的名字",
    headimgurl: "",
    unionid: "",
  });
});

test("answers a silent login with 48001, also after a refresh, which returns no unionid", async () => {
  const sandbox = testSandbox();
  const tokens = await tokensInsideWeChat(sandbox, OFFICIAL_ACCOUNT, { scope: "snsapi_base" });
  expect(await ask(sandbox, userinfo(tokens))).toEqual(error(48001));
  sandbox.pass(7200);
  const { appId: appid } = OFFICIAL_ACCOUNT;
  const refresh = { appid, grant_type: "refresh_token", refresh_token: tokens.refresh_token };
  const renewed = await ask(sandbox, apiRequest("/sns/oauth2/refresh_token", refresh));
  expect(renewed).toMatchObject({ openid: tokens.openid, scope: "snsapi_base" });
  expect(renewed).not.toHaveProperty("unionid");
  const access_token = String(renewed["access_token"]);
  expect(access_token).not.toBe(tokens.access_token);
  expect(await ask(sandbox, userinfo({ ...tokens, access_token }))).toEqual(error(48001));
});

test("only the first call is the login's own, for as long as the login can be refreshed", async () => {
  const sandbox = testSandbox();
  const tokens = await tokensOf(sandbox, "lin", { scenario: "later.huge" });
  const length = async () => (await (await sandboxApi(sandbox, userinfo(tokens))).text()).length;
  expect(await length()).toBeLessThan(1000);
  sandbox.pass(7199);
  const refresh = { appid: WEBSITE_APP.appId, grant_type: "refresh_token", refresh_token: tokens.refresh_token };
  await ask(sandbox, apiRequest("/sns/oauth2/refresh_token", refresh));
  sandbox.pass(7199);
  expect(await length()).toBeGreaterThan(1_000_000);
});

import OAuth, { type Tokens } from "wechat-oauth";
import { z } from "zod";
import type { Choice } from "./form";
import { runSnippet } from "./run-snippet";
import { APP, expect, LIN, OFFICIAL_ACCOUNT, parametersOf, type Sandbox, test, WRONG_SECRET, ZHOU } from "./test";

// It has the same bugs here as with WeChat. README.md lists them.

const STATE = "STATE1";

function ask<T>(call: (answer: (error: Error | null, result: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));
}

const exchange = async (client: OAuth, code: string): Promise<Tokens> =>
  (await ask<{ data: Tokens }>((done) => client.getAccessToken(code, done))).data;

const profile = (client: OAuth, { openid }: Tokens) => ask((done) => client.getUser(openid, done));

function authorizeAddress(client: OAuth, { origin }: Sandbox): string {
  return client.getAuthorizeURLForWebsite(`${origin}/any/path`, STATE);
}

async function codeFor(client: OAuth, sandbox: Sandbox, choice?: Choice): Promise<string> {
  const { pathname, searchParams } = new URL(await sandbox.answer(authorizeAddress(client, sandbox), choice));
  expect([pathname, searchParams.get("state")]).toEqual(["/any/path", STATE]);
  return searchParams.get("code") ?? "";
}

test("asks with WeChat's parameters in WeChat's order, exchanges, and reads the profile", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const address = authorizeAddress(client, sandbox);
  expect(parametersOf(address)).toEqual(["appid", "redirect_uri", "response_type", "scope", "state"]);
  expect(new URL(address).hash).toBe("#wechat_redirect");

  const tokens = await exchange(client, await codeFor(client, sandbox));
  expect(tokens).toMatchObject({ ...LIN, scope: "snsapi_login", expires_in: 7200 });
  expect(await profile(client, tokens)).toMatchObject({ ...LIN, nickname: "林小满", sex: 0, privilege: [] });
  expect(sandbox.paths()).toEqual(["GET /sns/oauth2/access_token", "GET /sns/userinfo"]);
});

test("checks and refreshes its tokens", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const { access_token, refresh_token } = await exchange(client, await codeFor(client, sandbox));
  const check = (openid: string) => ask((done) => client.verifyToken(openid, access_token, done));
  expect(await check(LIN.openid)).toEqual({ errcode: 0, errmsg: "ok" });
  await expect(check(ZHOU.openid)).rejects.toMatchObject({ name: "WeChatAPIError", code: 40003 });

  const refreshed = await ask<{ data: Tokens }>((done) => client.refreshAccessToken(refresh_token, done));
  expect(refreshed.data).toMatchObject({ openid: LIN.openid, refresh_token });
  expect(refreshed.data).not.toHaveProperty("unionid");
});

test("signs in inside WeChat, too, and gets another openid there", async ({ sandbox }) => {
  const client = new OAuth(OFFICIAL_ACCOUNT.appId, OFFICIAL_ACCOUNT.appSecret);
  const address = client.getAuthorizeURL(`${sandbox.origin}/any/path`, STATE, "snsapi_userinfo");
  const callback = new URL(await sandbox.answerInWeChat(address));
  const tokens = await exchange(client, callback.searchParams.get("code") ?? "");
  expect(tokens).toMatchObject({ unionid: LIN.unionid, scope: "snsapi_userinfo" });
  expect(tokens.openid).not.toBe(LIN.openid);
  expect(await profile(client, tokens)).toMatchObject({ nickname: "林小满" });
  await expect(sandbox.answer(address)).rejects.toThrow("请在微信客户端打开链接");
});

test("gets the errcodes of a wrong secret, a wrong AppID, a used code and a refusal", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const code = await codeFor(client, sandbox);
  await expect(exchange(new OAuth(APP.appId, WRONG_SECRET), code)).rejects.toMatchObject({ code: 40125 });
  await expect(exchange(new OAuth("wx0123456789abcdef", APP.appSecret), code)).rejects.toMatchObject({ code: 40013 });
  await exchange(client, code);
  const used = {
    name: "WeChatAPIError",
    code: 40163,
    message: expect.stringMatching(/^code been used.* (?:rid|req_id): \w/),
  };
  await expect(exchange(client, code)).rejects.toMatchObject(used);
  const refusal = await codeFor(client, sandbox, { decision: "refuse_authdeny" });
  await expect(exchange(client, refusal)).rejects.toMatchObject({ code: 40029 });
});

test("passes an errcode of userinfo on, and leaves it to its caller to retry a busy WeChat", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const busy = await codeFor(client, sandbox, { scenario: "exchange.busy_once" });
  await expect(exchange(client, busy)).rejects.toMatchObject({ code: -1 });
  expect(await exchange(client, busy)).toMatchObject(LIN);

  const revoked = await exchange(client, await codeFor(client, sandbox, { scenario: "userinfo.revoked" }));
  await expect(profile(client, revoked)).rejects.toMatchObject({ code: 42007 });
});

test("cannot read a nickname with control characters", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const tokens = await exchange(client, await codeFor(client, sandbox, { person: "control" }));
  await expect(profile(client, tokens)).rejects.toMatchObject({ name: "WeChatAPIJSONResponseFormatError" });
});

test("accepts another person's profile as the requested one", async ({ sandbox }) => {
  const client = new OAuth(APP.appId, APP.appSecret);
  const tokens = await exchange(client, await codeFor(client, sandbox, { scenario: "userinfo.other_openid" }));
  expect(tokens.openid).toBe(LIN.openid);
  const { openid } = z.object({ openid: z.string() }).parse(await profile(client, tokens));
  expect(openid).not.toBe(LIN.openid);
});

test("reaches the sandbox through the two methods that the snippet replaces", async ({ sandbox }) => {
  const exported = await runSnippet("wechat-oauth", sandbox.address, APP);
  const { client } = z.object({ client: z.instanceof(OAuth) }).parse(exported);
  expect(authorizeAddress(client, sandbox)).toMatch(`${sandbox.address}/connect/qrconnect?appid=`);
  const tokens = await exchange(client, await codeFor(client, sandbox));
  expect(await profile(client, tokens)).toMatchObject({ nickname: "林小满" });
  expect(sandbox.paths()).toEqual([]);
});

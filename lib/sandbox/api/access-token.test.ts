import { expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import type { Sandbox } from "../sandbox.ts";
import { seal } from "../seal.ts";
import { memoryStore } from "../store/memory.ts";
import { codeInsideWeChat, codeOf, exchangeRequest, testSandbox } from "../test-sandbox.ts";
import { ask, error, tokensOf } from "./test-api.ts";

test("exchanges a code for tokens, with WeChat's fields and no others", async () => {
  const sandbox = testSandbox();
  expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox)))).toEqual({
    access_token: expect.stringMatching(/^[A-Za-z0-9_-]{32,511}$/),
    expires_in: 7200,
    refresh_token: expect.stringMatching(/^[A-Za-z0-9_-]{32,511}$/),
    openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV",
    scope: "snsapi_login",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
  });
});

test("an official account gets a different openid, the same unionid and the requested scope", async () => {
  const sandbox = testSandbox();
  const code = await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT);
  const { appId: appid, appSecret: secret } = OFFICIAL_ACCOUNT;
  expect(await ask(sandbox, exchangeRequest(code, { appid, secret }))).toMatchObject({
    openid: "oOFFICIALlin-7Kq2Wm9RtYb4XcV",
    scope: "snsapi_userinfo",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
  });
});

test("returns the openid of a silent login, but no unionid", async () => {
  const sandbox = testSandbox();
  const code = await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT, { scope: "snsapi_base" });
  const { appId: appid, appSecret: secret } = OFFICIAL_ACCOUNT;
  expect(await ask(sandbox, exchangeRequest(code, { appid, secret }))).toEqual({
    access_token: expect.any(String),
    expires_in: 7200,
    refresh_token: expect.any(String),
    openid: "oOFFICIALlin-7Kq2Wm9RtYb4XcV",
    scope: "snsapi_base",
  });
});

test("omits the unionid of a person without one, and returns the same openid each time", async () => {
  const sandbox = testSandbox();
  const first = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
  const second = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
  expect(first).not.toHaveProperty("unionid");
  expect(first["openid"]).toBe("oSANDBOX-zho-6Wg1Ky8BnSa2LfD");
  expect(second["openid"]).toBe(first["openid"]);
});

test("returns an empty unionid as it is, and marks the user of a snapshot", async () => {
  const sandbox = testSandbox();
  expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox, "unbound")))).toHaveProperty("unionid", "");
  expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox, "snapshot")))).toHaveProperty("is_snapshotuser", 1);
});

test.each([
  ["no appid", { appid: undefined }, 41002],
  ["an empty appid", { appid: "" }, 41002],
  ["an unknown appid", { appid: "wx0123456789abcdef" }, 40013],
  ["no secret", { secret: undefined }, 41004],
  ["a wrong secret", { secret: "0".repeat(32) }, 40125],
  ["the secret of another application", { secret: OFFICIAL_ACCOUNT.appSecret }, 40001],
  ["no code", { code: undefined }, 41008],
  ["a wrong grant_type", { grant_type: "refresh_token" }, 40002],
  ["no grant_type", { grant_type: undefined }, 40002],
])("answers %s with its errcode, and does not spend the code", async (_name, changes, errcode) => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  expect(await ask(sandbox, exchangeRequest(code, changes))).toEqual(error(errcode));
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test("answers a used code with 40163, even when the calls arrive at the same time", async () => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const answers = await Promise.all([1, 2, 3].map(() => ask(sandbox, exchangeRequest(code))));
  expect(answers.filter((answer) => "access_token" in answer)).toHaveLength(1);
  expect(answers.filter((answer) => answer["errcode"] === 40163)).toHaveLength(2);
  expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(40163));
});

test("a code expires (42003) after ten minutes, or after five inside WeChat", async () => {
  const sandbox = testSandbox();
  const [code, last, inside] = [
    await codeOf(sandbox),
    await codeOf(sandbox),
    await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT),
  ];
  sandbox.pass(300);
  const { appId: appid, appSecret: secret } = OFFICIAL_ACCOUNT;
  expect(await ask(sandbox, exchangeRequest(inside, { appid, secret }))).toEqual(error(42003));
  sandbox.pass(299);
  expect(await ask(sandbox, exchangeRequest(last))).toHaveProperty("access_token");
  sandbox.pass(1);
  expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(42003));
});

test("remembers a used code for a code's whole lifetime, under a key that does not contain the code", async () => {
  const store = memoryStore();
  const claims: [kind: string, name: string, seconds: number][] = [];
  const claim: Sandbox["store"]["claim"] = async (...[kind, name, seconds]) => claims.push([kind, name, seconds]) > 0;
  const sandbox = testSandbox({ store: { ...store, claim } });
  const code = await codeOf(sandbox);
  await ask(sandbox, exchangeRequest(code));
  expect(claims).toEqual([["code", expect.any(String), 600]]);
  expect(claims[0]?.[1]).not.toContain(code);
});

test.each<[string, (sandbox: Sandbox) => Promise<string>]>([
  ["made up", async () => "061lQlGa1nXiHG06VNFa1ybVm93lQlGG"],
  ["cut", async (sandbox) => (await codeOf(sandbox)).slice(0, -1)],
  ["lengthened", async (sandbox) => `${await codeOf(sandbox)}A`],
  ["of a sandbox with another secret", () => codeOf(testSandbox({ secrets: ["another"] }))],
  ["of another AppID", (sandbox) => codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT)],
  ["of a person who does not exist", (sandbox) => sealed(sandbox, ["nobody", "login", 1])],
  ["an access token", async (sandbox) => (await tokensOf(sandbox)).access_token],
  ["a refresh token", async (sandbox) => (await tokensOf(sandbox)).refresh_token],
  ["authdeny", async () => "authdeny"],
])("answers a code that is %s with 40029", async (_name, make) => {
  const sandbox = testSandbox();
  const code = await make(sandbox);
  expect(code).not.toBe("");
  expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(40029));
});

test("accepts a code that an older secret sealed", async () => {
  const code = await codeOf(testSandbox({ secrets: ["older"] }));
  const sandbox = testSandbox({ secrets: ["newer", "older"] });
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test("an edited person keeps the openid", async () => {
  const sandbox = testSandbox();
  const answer = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "lin", { unionid: "none" })));
  expect(answer).toMatchObject({ openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV" });
  expect(answer).not.toHaveProperty("unionid");
});

function sealed(sandbox: Sandbox, payload: unknown): Promise<string> {
  return seal(sandbox.secrets, `${WEBSITE_APP.appId} code`, payload);
}

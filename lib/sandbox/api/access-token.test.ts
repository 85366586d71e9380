import { expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps";
import type { Sandbox } from "../sandbox";
import { seal } from "../seal";
import { codeInsideWeChat, codeOf, exchangeRequest, testSandbox } from "../test-sandbox";
import { ask, error, tokensOf } from "./test-api";

test("gives tokens for a code, in WeChat's fields and no others", async () => {
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

test("an official account gets another openid and the same unionid, with the scope that was asked for", async () => {
  const sandbox = testSandbox();
  const code = await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT);
  const { appId: appid, appSecret: secret } = OFFICIAL_ACCOUNT;
  expect(await ask(sandbox, exchangeRequest(code, { appid, secret }))).toMatchObject({
    openid: "oOFFICIALlin-7Kq2Wm9RtYb4XcV",
    scope: "snsapi_userinfo",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
  });
});

test("tells the openid of a silent login, and no unionid", async () => {
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

test("names no unionid for somebody who has none, and the same openid each time", async () => {
  const sandbox = testSandbox();
  const first = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
  const second = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
  expect(first).not.toHaveProperty("unionid");
  expect(first["openid"]).toBe("oSANDBOX-zho-6Wg1Ky8BnSa2LfD");
  expect(second["openid"]).toBe(first["openid"]);
});

test("has an empty unionid where it is empty, and marks the user of a snapshot", async () => {
  const sandbox = testSandbox();
  expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox, "unbound")))).toHaveProperty("unionid", "");
  expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox, "snapshot")))).toHaveProperty("is_snapshotuser", 1);
});

test.each([
  ["no appid", { appid: undefined }, 41002],
  ["an empty appid", { appid: "" }, 41002],
  ["another appid", { appid: "wx0123456789abcdef" }, 40013],
  ["no secret", { secret: undefined }, 41004],
  ["another secret", { secret: "0".repeat(32) }, 40125],
  ["the secret of another application", { secret: OFFICIAL_ACCOUNT.appSecret }, 40001],
  ["no code", { code: undefined }, 41008],
  ["another grant_type", { grant_type: "refresh_token" }, 40002],
  ["no grant_type", { grant_type: undefined }, 40002],
])("answers %s with its errcode, and does not spend the code", async (_name, changes, errcode) => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  expect(await ask(sandbox, exchangeRequest(code, changes))).toEqual(error(errcode));
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test("answers a used code with 40163, also when both arrive at once", async () => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const answers = await Promise.all([1, 2, 3].map(() => ask(sandbox, exchangeRequest(code))));
  expect(answers.filter((answer) => "access_token" in answer)).toHaveLength(1);
  expect(answers.filter((answer) => answer["errcode"] === 40163)).toHaveLength(2);
  expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(40163));
});

test("answers a code with 42003 after ten minutes, and after five inside WeChat", async () => {
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

test("keeps a used code in mind for as long as it could be used, by a name that opens nothing", async () => {
  const store = memoryStore();
  const claims: [string, number][] = [];
  const claim = async (key: string, seconds: number) => claims.push([key, seconds]) > 0;
  const sandbox = testSandbox({ store: { ...store, claim } });
  const code = await codeOf(sandbox);
  await ask(sandbox, exchangeRequest(code));
  expect(claims).toEqual([[expect.stringMatching(/^sandbox:code:/), 600]]);
  expect(claims[0]?.[0]).not.toContain(code);
});

test.each<[string, (sandbox: Sandbox) => Promise<string>]>([
  ["made up", async () => "061lQlGa1nXiHG06VNFa1ybVm93lQlGG"],
  ["cut", async (sandbox) => (await codeOf(sandbox)).slice(0, -1)],
  ["lengthened", async (sandbox) => `${await codeOf(sandbox)}A`],
  ["of a sandbox with another secret", () => codeOf(testSandbox({ secrets: ["another"] }))],
  ["of another AppID", (sandbox) => codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT)],
  ["somebody's who does not exist", (sandbox) => sealed(sandbox, ["nobody", "login", 1])],
  ["an access token", async (sandbox) => (await tokensOf(sandbox)).access_token],
  ["a refresh token", async (sandbox) => (await tokensOf(sandbox)).refresh_token],
  ["a refusal", async () => "authdeny"],
])("answers a code that is %s with 40029", async (_name, make) => {
  const sandbox = testSandbox();
  const code = await make(sandbox);
  expect(code).not.toBe("");
  expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(40029));
});

test("takes a code that an older secret sealed", async () => {
  const code = await codeOf(testSandbox({ secrets: ["older"] }));
  const sandbox = testSandbox({ secrets: ["newer", "older"] });
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test("a person who was edited has the changes and the same openid", async () => {
  const sandbox = testSandbox();
  const answer = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "lin", { unionid: "none" })));
  expect(answer).toMatchObject({ openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV" });
  expect(answer).not.toHaveProperty("unionid");
});

function sealed(sandbox: Sandbox, payload: unknown): Promise<string> {
  return seal(sandbox.secrets, `${WEBSITE_APP.appId} code`, payload);
}

import type { Provider } from "@auth/core/providers";
import WeChat from "@auth/core/providers/wechat";
import { z } from "zod";
import { authJsSite } from "./auth-js-site";
import { runSnippet } from "./run-snippet";
import { APP, expect, LIN, OFFICIAL_ACCOUNT, parametersOf, test, WRONG_SECRET } from "./test";

// The provider that comes with Auth.js. It has the same bugs here as with WeChat. README.md lists them.

function site(origin: string, clientSecret = APP.appSecret) {
  return authJsSite(origin, WeChat({ clientId: APP.appId, clientSecret, platformType: "WebsiteApp" }));
}

test("signs a visitor in, with the AppID under a second name and the secret sent twice", async ({ sandbox }) => {
  const { authorizeAddress, browse, session, accounts } = site(sandbox.origin);
  const address = await authorizeAddress();
  expect(parametersOf(address)).toEqual(["appid", "scope", "response_type", "client_id", "redirect_uri", "state"]);
  expect(new URL(address).hash).toBe("");
  expect(new URL(address).searchParams.get("state")).toMatch(/^[\w.-]{400,}$/);

  const signedIn = await browse(await sandbox.answer(address));
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, `${sandbox.origin}/me`]);
  expect(await session()).toMatchObject({ user: { name: "林小满" } });
  expect(accounts).toMatchObject([{ providerAccountId: LIN.unionid, nickname: "林小满" }]);

  expect(sandbox.paths()).toEqual(["POST /sns/oauth2/access_token", "GET /sns/userinfo"]);
  const exchange = sandbox.calls.find(({ method }) => method === "POST");
  expect(exchange?.url.searchParams.get("secret")).toBe(APP.appSecret);
  expect(exchange?.authorization).toBe(`Basic ${btoa(`${APP.appId}:${APP.appSecret}`)}`);
});

test("creates a new account for a person without a unionid at every login", async ({ sandbox }) => {
  const { authorizeAddress, browse, accounts } = site(sandbox.origin);
  for (let login = 0; login < 2; login += 1)
    await browse(await sandbox.answer(await authorizeAddress(), { person: "zhou" }));
  expect(accounts.map(({ nickname }) => nickname)).toEqual(["周舟", "周舟"]);
  expect(new Set(accounts.map(({ providerAccountId }) => providerAccountId)).size).toBe(2);
});

test("signs in nobody in particular after an errcode of userinfo", async ({ sandbox }) => {
  const { authorizeAddress, browse, session, accounts } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress(), { scenario: "userinfo.revoked" }));
  expect(await session()).toEqual({ user: {}, expires: expect.any(String) });
  const nobody = { providerAccountId: expect.stringMatching(/^[0-9a-f-]{36}$/), openids: [LIN.openid, undefined] };
  expect(accounts).toEqual([{ ...nobody, nickname: undefined }]);
  expect(sandbox.errcodes()).toEqual([0, 42007]);
});

test("signs in although userinfo returns another openid", async ({ sandbox }) => {
  const { authorizeAddress, browse, accounts } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress(), { scenario: "userinfo.other_openid" }));
  const [other] = accounts.map(({ openids }) => openids[1]);
  expect(accounts).toMatchObject([{ openids: [LIN.openid, expect.stringMatching(/^oSANDBOX-/)] }]);
  expect(other).not.toBe(LIN.openid);
});

test("cannot sign in inside WeChat, which needs a short state and its own order", async ({ sandbox }) => {
  const { appId: clientId, appSecret: clientSecret } = OFFICIAL_ACCOUNT;
  const { authorizeAddress } = authJsSite(sandbox.origin, WeChat({ clientId, clientSecret }));
  const address = new URL(await authorizeAddress());
  await expect(sandbox.answerInWeChat(address.href)).rejects.toThrow("state 参数过长");
  address.searchParams.set("state", "STATE1");
  await expect(sandbox.answerInWeChat(address.href)).rejects.toThrow("参数的顺序不对");
});

for (const [what, errcodes, choice, secret] of [
  ["a wrong secret", [40125], {}, WRONG_SECRET],
  ["a visitor's refusal", [40029], { decision: "refuse_authdeny" }, APP.appSecret],
  ["a refusal without a code", [], { decision: "refuse_state" }, APP.appSecret],
  ["a busy WeChat", [-1], { scenario: "exchange.busy_once" }, APP.appSecret],
  ["a nickname with control characters", [0, 0], { person: "control" }, APP.appSecret],
  ["an empty unionid", [0, 0], { person: "unbound" }, APP.appSecret],
] as const)
  test(`reports ${what} as a configuration error`, async ({ sandbox }) => {
    const { authorizeAddress, browse, session, accounts } = site(sandbox.origin, secret);
    const failed = await browse(await sandbox.answer(await authorizeAddress(), choice));
    expect(failed.headers.get("location")).toBe(`${sandbox.origin}/api/auth/error?error=Configuration`);
    expect(await session()).toBeNull();
    expect(accounts).toEqual([]);
    expect(sandbox.errcodes()).toEqual(errcodes);
  });

test("needs only three more options to use the sandbox, as the snippet says", async ({ sandbox }) => {
  const exported = await runSnippet("Auth.js (next-auth 5)", sandbox.address, APP);
  const isProvider = (value: unknown) => typeof value === "object" && value !== null && "authorization" in value;
  const { provider } = z.object({ provider: z.custom<Provider>(isProvider) }).parse(exported);
  const { authorizeAddress, browse, accounts } = authJsSite(sandbox.origin, provider);
  const address = await authorizeAddress();
  expect(address).toMatch(`${sandbox.address}/connect/qrconnect?appid=`);
  await browse(await sandbox.answer(address));
  expect(accounts).toMatchObject([{ providerAccountId: LIN.unionid, nickname: "林小满" }]);
  expect(sandbox.paths()).toEqual([]);
});

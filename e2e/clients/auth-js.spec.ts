import type { Provider } from "@auth/core/providers";
import WeChat from "@auth/core/providers/wechat";
import { z } from "zod";
import { authJsSite } from "./auth-js-site";
import { runSnippet } from "./run-snippet";
import { APP, expect, LIN, parametersOf, test, WRONG_SECRET } from "./test";

// The provider that comes with Auth.js. What it gets wrong with WeChat it gets wrong here; docs/clients.md lists it.

function site(origin: string, clientSecret = APP.appSecret) {
  return authJsSite(origin, WeChat({ clientId: APP.appId, clientSecret, platformType: "WebsiteApp" }));
}

test("signs a visitor in, with one name of the AppID too many and the secret sent twice", async ({ sandbox }) => {
  const { authorizeAddress, browse, session, accounts } = site(sandbox.origin);
  const address = await authorizeAddress();
  expect(parametersOf(address)).toEqual(["appid", "scope", "response_type", "client_id", "redirect_uri", "state"]);
  expect(new URL(address).hash).toBe("");
  expect(new URL(address).searchParams.get("state")).toMatch(/^[\w.-]{400,}$/);

  const signedIn = await browse(await sandbox.answer(address));
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, `${sandbox.origin}/me`]);
  expect(await session()).toMatchObject({ user: { name: "林小满" } });
  expect(accounts).toEqual([{ providerAccountId: LIN.unionid, nickname: "林小满" }]);

  expect(sandbox.paths()).toEqual(["POST /sns/oauth2/access_token", "GET /sns/userinfo"]);
  const exchange = sandbox.calls.find(({ method }) => method === "POST");
  expect(exchange?.url.searchParams.get("secret")).toBe(APP.appSecret);
  expect(exchange?.authorization).toBe(`Basic ${btoa(`${APP.appId}:${APP.appSecret}`)}`);
});

test("makes a new account of somebody without a unionid at every login", async ({ sandbox }) => {
  const { authorizeAddress, browse, accounts } = site(sandbox.origin);
  for (let login = 0; login < 2; login += 1)
    await browse(await sandbox.answer(await authorizeAddress(), { person: "zhou" }));
  expect(accounts.map(({ nickname }) => nickname)).toEqual(["周舟", "周舟"]);
  expect(new Set(accounts.map(({ providerAccountId }) => providerAccountId)).size).toBe(2);
});

test("signs in whom userinfo answers with an errcode, as nobody", async ({ sandbox }) => {
  const { authorizeAddress, browse, session, accounts } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress(), { scenario: "userinfo.revoked" }));
  expect(await session()).toEqual({ user: {}, expires: expect.any(String) });
  expect(accounts).toEqual([{ providerAccountId: expect.stringMatching(/^[0-9a-f-]{36}$/), nickname: undefined }]);
});

test("signs in whom userinfo takes for another", async ({ sandbox }) => {
  const { authorizeAddress, browse, accounts } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress(), { scenario: "userinfo.other_openid" }));
  expect(accounts).toHaveLength(1);
});

for (const [what, choice, secret] of [
  ["a refused secret", {}, WRONG_SECRET],
  ["a visitor's refusal", { decision: "refuse_authdeny" }, APP.appSecret],
  ["a refusal without a code", { decision: "refuse_state" }, APP.appSecret],
  ["a busy WeChat", { scenario: "exchange.busy_once" }, APP.appSecret],
  ["a nickname with control characters", { person: "control" }, APP.appSecret],
  ["an empty unionid", { person: "unbound" }, APP.appSecret],
] as const)
  test(`calls ${what} an error of the configuration`, async ({ sandbox }) => {
    const { authorizeAddress, browse, session, accounts } = site(sandbox.origin, secret);
    const failed = await browse(await sandbox.answer(await authorizeAddress(), choice));
    expect(failed.headers.get("location")).toBe(`${sandbox.origin}/api/auth/error?error=Configuration`);
    expect(await session()).toBeNull();
    expect(accounts).toEqual([]);
  });

test("needs only three more options to use the sandbox, as the snippet says", async ({ sandbox }) => {
  const exported = await runSnippet("Auth.js (next-auth 5)", sandbox.address, APP);
  const isProvider = (value: unknown) => typeof value === "object" && value !== null && "authorization" in value;
  const { provider } = z.object({ provider: z.custom<Provider>(isProvider) }).parse(exported);
  const { authorizeAddress, browse, accounts } = authJsSite(sandbox.origin, provider);
  const address = await authorizeAddress();
  expect(address).toMatch(`${sandbox.address}/connect/qrconnect?appid=`);
  await browse(await sandbox.answer(address));
  expect(accounts).toEqual([{ providerAccountId: LIN.unionid, nickname: "林小满" }]);
  expect(sandbox.paths()).toEqual([]);
});

import type { BetterAuthPlugin } from "better-auth";
import { z } from "zod";
import type { CastSlug } from "../../cast/cast";
import { betterAuthSite } from "./better-auth-site";
import { runSnippet } from "./run-snippet";
import { APP, expect, LIN, parametersOf, test, UNBOUND, WRONG_SECRET, ZHOU } from "./test";

// It has the same bugs here as with WeChat. README.md lists them.

function site(origin: string, clientSecret = APP.appSecret) {
  return betterAuthSite(origin, { wechat: { clientId: APP.appId, clientSecret } });
}

test("signs a visitor in, with its own order of the parameters", async ({ sandbox }) => {
  const { authorizeAddress, browse, database } = site(sandbox.origin);
  const address = await authorizeAddress();
  expect(parametersOf(address)).toEqual(["scope", "response_type", "appid", "redirect_uri", "state", "lang"]);
  expect(new URL(address).hash).toBe("#wechat_redirect");

  const signedIn = await browse(await sandbox.answer(address));
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, "/me"]);
  const session = await (await browse("/api/auth/get-session")).json();
  expect(session).toMatchObject({ user: { name: "林小满", emailVerified: false } });
  expect(database["account"]).toMatchObject([{ accountId: LIN.unionid, scope: "snsapi_login" }]);
  expect(sandbox.paths()).toEqual(["GET /sns/oauth2/access_token", "GET /sns/userinfo"]);
});

for (const [what, person, openid] of [
  ["no unionid", "zhou", ZHOU.openid],
  ["an empty unionid", "unbound", UNBOUND.openid],
] as const)
  test(`recognises a person with ${what} by the openid`, async ({ sandbox }) => {
    const { authorizeAddress, browse, database } = site(sandbox.origin);
    for (let login = 0; login < 2; login += 1) await browse(await sandbox.answer(await authorizeAddress(), { person }));
    expect(database["account"]).toMatchObject([{ accountId: openid }]);
    expect(database["user"]).toHaveLength(1);
    expect(database["session"]).toHaveLength(2);
  });

// Everybody except the person whom it cannot sign in. Half an emoji becomes the replacement character.
const NICKNAMES: Readonly<Record<Exclude<CastSlug, "control">, string>> = {
  lin: "林小满",
  teahouse: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦",
  layla: "ليلى المنصوري",
  newcomer: "微信用户",
  zhou: "周舟",
  unbound: "许知行",
  faceless: "陈默",
  ghost: "何念",
  retro: "吴迟",
  nameless: "",
  broken: "晚风\ufffd",
  snapshot: "微信用户",
};

function isNamed(slug: string): slug is keyof typeof NICKNAMES {
  return Object.hasOwn(NICKNAMES, slug);
}

test("signs in everybody whose nickname can be read", async ({ sandbox }) => {
  for (const person of Object.keys(NICKNAMES).filter(isNamed)) {
    const { authorizeAddress, browse, database } = site(sandbox.origin);
    const signedIn = await browse(await sandbox.answer(await authorizeAddress(), { person }));
    expect(signedIn.headers.get("location"), person).toBe("/me");
    expect(database["user"], person).toMatchObject([{ name: NICKNAMES[person] }]);
  }
});

test("refreshes, but cannot read the profile again, because it does not store the openid", async ({ sandbox }) => {
  const { authorizeAddress, browse, post, database } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress()));
  const { id } = z.object({ id: z.string() }).parse(database["account"]?.[0]);
  const profileAgain = () => browse(`/api/auth/account-info?accountId=${id}`);
  expect((await profileAgain()).status).toBe(401);
  const refreshed = await post("/api/auth/refresh-token", { accountId: id });
  expect(refreshed.status).toBe(200);
  expect(await refreshed.json()).toMatchObject({ accessToken: expect.any(String), scope: "snsapi_login" });
  expect(sandbox.paths().slice(2)).toEqual(["GET /sns/oauth2/refresh_token"]);
  expect((await profileAgain()).status).toBe(401);
  expect(sandbox.paths()).toHaveLength(3);
});

test("signs in as the person whom userinfo returns, even if another person allowed the login", async ({ sandbox }) => {
  const { authorizeAddress, browse, database } = site(sandbox.origin);
  await browse(await sandbox.answer(await authorizeAddress(), { person: "zhou", scenario: "userinfo.other_openid" }));
  const { accountId } = z.object({ accountId: z.string() }).parse(database["account"]?.[0]);
  expect(accountId).toMatch(/^oSANDBOX-/);
  expect(accountId).not.toBe(ZHOU.openid);
});

for (const [what, errcodes, error, choice, secret] of [
  ["a wrong secret", [40125], "invalid_code", {}, WRONG_SECRET],
  ["a visitor's refusal", [40029], "invalid_code", { decision: "refuse_authdeny" }, APP.appSecret],
  ["a refusal without a code", [], "no_code", { decision: "refuse_state" }, APP.appSecret],
  ["a busy WeChat", [-1], "invalid_code", { scenario: "exchange.busy_once" }, APP.appSecret],
  ["an errcode of userinfo", [0, 42007], "unable_to_get_user_info", { scenario: "userinfo.revoked" }, APP.appSecret],
  ["a nickname with control characters", [0, 0], "unable_to_get_user_info", { person: "control" }, APP.appSecret],
] as const)
  test(`reports ${what} as ${error}`, async ({ sandbox }) => {
    const { authorizeAddress, browse, database } = site(sandbox.origin, secret);
    const failed = await browse(await sandbox.answer(await authorizeAddress(), choice));
    expect(failed.headers.get("location")).toBe(`/login?error=${error}`);
    expect(database["user"]).toEqual([]);
    expect(sandbox.errcodes()).toEqual(errcodes);
  });

test("reaches the sandbox through the snippet's fetch and plugin", async ({ sandbox }) => {
  const unchanged = globalThis.fetch;
  try {
    const exported = await runSnippet("better-auth", sandbox.address, APP);
    const init = z.custom<NonNullable<BetterAuthPlugin["init"]>>((value) => typeof value === "function");
    const options = z.object({
      wechat: z.object({ clientId: z.string(), clientSecret: z.string() }),
      plugins: z.array(z.object({ id: z.string(), init })),
    });
    const { authorizeAddress, browse, database } = betterAuthSite(sandbox.origin, options.parse(exported));
    const address = await authorizeAddress();
    expect(address).toMatch(`${sandbox.address}/connect/qrconnect?scope=`);
    await browse(await sandbox.answer(address));
    expect(database["account"]).toMatchObject([{ accountId: LIN.unionid }]);
    expect(sandbox.paths()).toEqual([]);
  } finally {
    globalThis.fetch = unchanged;
  }
});

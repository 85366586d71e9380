import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { findAttempt, startAttempt } from "./attempt/attempt";
import { callback } from "./callback";
import { type Context, contextFor } from "./context";
import type { WeChatProviderId } from "./providers/applications";
import type { handlers } from "./routes";
import { readSession } from "./session/session";
import { start } from "./start";
import { Browser, SECRETS, testContext } from "./testing/test-context";
import { profile } from "./testing/test-login";

const EXCHANGE = "/sns/oauth2/access_token";
const USERINFO = "/sns/userinfo";
const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
const mpApp = { appId: "wxfedcba9876543210", appSecret: "5ec3e8".repeat(5) };
const MP_OPENID = "o7_otherAccountsOpenid0000000";

const received = { host: "example.com", "x-forwarded-for": "198.51.100.1" };

// Next keeps the headers of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => new Headers(received) }));

let context = testContext();
let browser = new Browser();
let printed: string[] = [];

beforeEach(() => {
  context = testContext({ apps: { wechat: app, "wechat-mp": mpApp } });
  browser = new Browser();
  printed = [];
  for (const level of ["error", "warn", "info"] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void printed.push(String(line)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function through(providerId: WeChatProviderId, from: Context = context): Context {
  const there = contextFor(from, providerId);
  if (!there) throw new Error("The provider is not configured.");
  return there;
}

async function visit(providerId: WeChatProviderId, query: string) {
  const there = through(providerId);
  const address = `${there.origin}/api/auth/callback/${providerId}?${query}`;
  const answer = await callback(there, browser.request(address), browser);
  return answer.headers.get("Location")?.replace(/&request=[0-9a-f]{8}$/, "");
}

const answers = {
  wechat: { openid: tokenAnswer.openid, scope: "snsapi_login" },
  "wechat-mp": { openid: MP_OPENID, scope: "snsapi_userinfo" },
};

/** Signs in with a provider. Returns where that leads, and the session. */
async function signIn(providerId: WeChatProviderId, unionid?: string, silent?: true) {
  const { openid, scope } = answers[providerId];
  const exchanges = answerWith(EXCHANGE, { ...tokenAnswer, openid, scope: silent ? "snsapi_base" : scope, unionid });
  const reads = answerWith(USERINFO, { ...profile, openid, unionid });
  const { state } = startAttempt(through(providerId), browser, "/me", silent);
  const location = await visit(providerId, `code=${CODE}&state=${state}`);
  return { location, session: await readSession(context, browser), exchanges, reads };
}

describe("the way to WeChat", () => {
  const click = { returnTo: "/me", origin: null };
  const documented = (scope: string) =>
    `^https://open\\.weixin\\.qq\\.com/connect/oauth2/authorize\\?appid=${mpApp.appId}` +
    "&redirect_uri=https%3A%2F%2Fexample\\.com%2Fapi%2Fauth%2Fcallback%2Fwechat-mp" +
    `&response_type=code&scope=${scope}&state=[0-9a-f]{32}&connect_redirect=1#wechat_redirect$`;

  test("is WeChat's documented URL for a page inside it", () => {
    expect(start(through("wechat-mp"), browser, click)).toMatch(new RegExp(documented("snsapi_userinfo")));
  });

  test("asks for snsapi_base on request, and remembers it in the attempt", () => {
    const address = start(through("wechat-mp"), browser, { ...click, silent: true });
    expect(address).toMatch(new RegExp(documented("snsapi_base")));
    const state = new URL(address).searchParams.get("state") ?? "";
    expect(findAttempt(through("wechat-mp"), browser, state)).toMatchObject({ silent: true });
  });

  test("is never silent by a QR code", () => {
    const address = new URL(start(context, browser, { ...click, silent: true }));
    expect(address.searchParams.get("scope")).toBe("snsapi_login");
    const attempt = findAttempt(context, browser, address.searchParams.get("state") ?? "");
    expect(attempt?.silent).toBeUndefined();
  });
});

describe("a login inside WeChat", () => {
  test("is the official account's, and makes a session as any other", async () => {
    const { location, session, exchanges, reads } = await signIn("wechat-mp", "u1");
    expect(location).toBe("/me");
    expect(exchanges).toEqual([
      expect.stringContaining(`?appid=${mpApp.appId}&secret=${mpApp.appSecret}&code=${CODE}&`),
    ]);
    expect(reads).toHaveLength(1);
    expect(session).toMatchObject({ aud: mpApp.appId, name: profile.nickname, wechat: { openid: MP_OPENID } });
    expect(printed.join()).toContain("wechat-mp");
    for (const secret of [mpApp.appSecret, CODE, MP_OPENID]) expect(printed.join()).not.toContain(secret);
  });

  test("reads no profile if it is silent", async () => {
    const { location, session, reads } = await signIn("wechat-mp", undefined, true);
    expect(location).toBe("/me");
    expect(reads).toEqual([]);
    expect(session).toMatchObject({ name: "", picture: null, wechat: { openid: MP_OPENID, scope: "snsapi_base" } });
    expect(printed.join()).not.toContain("no_unionid");
  });

  // The address is in the visitor's hands. Who is known to the site by a unionid could come back as somebody new.
  test("fails if the visitor has made it silent", async () => {
    answerWith(EXCHANGE, { ...tokenAnswer, openid: MP_OPENID, scope: "snsapi_base", unionid: undefined });
    answerWith(USERINFO, { errcode: 48001, errmsg: "api unauthorized" });
    const { state } = startAttempt(through("wechat-mp"), browser, "/me");
    expect(await visit("wechat-mp", `code=${CODE}&state=${state}`)).toContain("/login?error=misconfigured&");
    expect(await readSession(context, browser)).toBeUndefined();
  });

  test("is refused for the virtual user of a snapshot page", async () => {
    const reads = answerWith(USERINFO, profile);
    answerWith(EXCHANGE, { ...tokenAnswer, is_snapshotuser: 1 });
    const { state } = startAttempt(through("wechat-mp"), browser, "/me");
    expect(await visit("wechat-mp", `code=${CODE}&state=${state}`)).toBe("/login?error=snapshot&returnTo=%2Fme");
    expect(reads).toEqual([]);
    expect(browser.names()).toEqual([]);
  });
});

test.each([
  ["wechat", "wechat-mp"],
  ["wechat-mp", "wechat"],
] as const)("a state made for %s is refused by %s, without a call to WeChat", async (made, used) => {
  const calls = answerWith(EXCHANGE, tokenAnswer);
  const { state } = startAttempt(through(made), browser, "/me");
  expect(await visit(used, `code=${CODE}&state=${state}`)).toBe("/login?error=cookies");
  expect(calls).toEqual([]);
});

describe("one person with both providers", () => {
  test("is one user by the unionid, and nothing is said", async () => {
    const [{ session: first }, { session: second }] = [await signIn("wechat", "u1"), await signIn("wechat-mp", "u1")];
    expect(first?.sub).toMatch(/^wx_[0-9a-f]{32}$/);
    expect(second?.sub).toBe(first?.sub);
    expect(printed.join()).not.toContain("no_unionid");
  });

  test("is two users without one, and the log says so once", async () => {
    const [{ session: first }, { session: second }] = [await signIn("wechat"), await signIn("wechat-mp")];
    expect(second?.sub).not.toBe(first?.sub);
    expect(printed.filter((line) => line.includes("no_unionid"))).toHaveLength(1);
  });
});

describe("the routes", () => {
  const INSIDE = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50";
  const website = { AUTH_WECHAT_APP_ID: app.appId, AUTH_WECHAT_APP_SECRET: "5ec3e7ab".repeat(4) };
  const account = { AUTH_WECHAT_MP_APP_ID: mpApp.appId, AUTH_WECHAT_MP_APP_SECRET: "5ec3e8ab".repeat(4) };

  let route: typeof handlers;

  async function configure(...credentials: Record<string, string>[]) {
    const site = { AUTH_SECRET: SECRETS[0], AUTH_URL: "https://example.com", TRUSTED_PROXIES: "1" };
    for (const [name, value] of Object.entries(Object.assign({}, site, ...credentials)))
      vi.stubEnv(name, String(value));
    // A process reads its environment once.
    vi.resetModules();
    route = (await import("./routes")).handlers;
    const current = await (await import("./context")).currentContext();
    if (!current) throw new Error("The site is not configured.");
    context = current;
  }

  async function ask(path: string, form?: Record<string, string>) {
    const init = form ? { method: "POST", body: new URLSearchParams(form) } : {};
    const request = browser.request(`https://example.com/api/auth/${path}`, init);
    request.headers.set("user-agent", INSIDE);
    if (form) request.headers.set("content-type", "application/x-www-form-urlencoded");
    const answer = await (form ? route.POST : route.GET)(new NextRequest(request));
    browser.take(answer);
    return answer;
  }

  test("know both providers, and lead inside WeChat to its page, by way of this site for a script", async () => {
    await configure(website, account);
    expect(Object.keys(await (await ask("providers")).json())).toEqual(expect.arrayContaining(["wechat", "wechat-mp"]));
    for (const provider of ["wechat", "wechat-mp"]) {
      const { csrfToken } = await (await ask("csrf")).json();
      const location = (await ask(`signin/${provider}`, { csrfToken })).headers.get("Location") ?? "";
      expect(location).toContain("/connect/oauth2/authorize?");
      const state = new URL(location).searchParams.get("state");
      expect((await ask(`signin/wechat-mp?state=${state}`)).headers.get("Location")).toBe(location);
      expect((await ask(`signin/wechat?state=${state}`)).headers.get("Location")).toBe("https://example.com/login");
    }
  });

  test("take a callback by its own provider", async () => {
    await configure(website, account);
    answerWith(EXCHANGE, { ...tokenAnswer, scope: "snsapi_userinfo" });
    answerWith(USERINFO, profile);
    const { state } = startAttempt(through("wechat-mp"), browser, "/me");
    expect((await ask(`callback/wechat-mp?code=${CODE}&state=${state}`)).headers.get("Location")).toBe("/me");
    expect(await readSession(context, browser)).toMatchObject({ aud: mpApp.appId });
  });

  test.each([
    ["wechat-mp", website],
    ["wechat", account],
  ])("do not know %s where it is not configured", async (providerId, credentials) => {
    await configure(credentials);
    expect((await ask(`callback/${providerId}?code=${CODE}&state=${"0".repeat(32)}`)).status).toBe(404);
  });
});

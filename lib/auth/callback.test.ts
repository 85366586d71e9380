import { HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { takeAs } from "@/lib/limits/take";
import { memoryStore } from "@/lib/store/memory";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { findAttempt, startAttempt } from "./attempt/attempt";
import { callback } from "./callback";
import { config } from "./config";
import { authConfig } from "./nextauth";
import { readSession } from "./session/session";
import { readTokens } from "./session/tokens";
import { Browser, testContext } from "./testing/test-context";

const EXCHANGE = "/sns/oauth2/access_token";
const USERINFO = "/sns/userinfo";
const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
const userinfo = {
  openid: tokenAnswer.openid,
  nickname: "南山野鹤",
  headimgurl: "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132",
  privilege: [],
  unionid: tokenAnswer.unionid,
};

let context = testContext();
let browser = new Browser();
let printed = "";

beforeEach(() => {
  context = testContext();
  browser = new Browser();
  printed = "";
  for (const level of ["error", "warn", "log", "info", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      printed += `${words.join(" ")}\n`;
    });
  }
});

afterEach(() => void vi.restoreAllMocks());

async function visit(query: string, from = browser, method = "GET") {
  const answer = await callback(
    context,
    from.request(`${context.origin}/api/auth/callback/wechat?${query}`, { method }),
    from,
  );
  from.take(answer);
  return { status: answer.status, location: answer.headers.get("Location")?.replace(context.origin, "") };
}

async function signIn(returnTo = "/me", from = browser) {
  const { state } = startAttempt(context, from, returnTo);
  return { state, ...(await visit(`code=${CODE}&state=${state}`, from)) };
}

const session = (of = browser) => readSession(context, of);

describe("a login", () => {
  test("makes exactly two calls to WeChat and ends where it began", async () => {
    const [exchanges, reads] = [answerWith(EXCHANGE, tokenAnswer), answerWith(USERINFO, userinfo)];
    expect(await signIn("/me?tab=1#top")).toMatchObject({ status: 303, location: "/me?tab=1#top" });
    expect([exchanges.length, reads.length]).toEqual([1, 1]);
    expect(exchanges[0]).toContain(`&code=${CODE}&`);
  });

  test("makes a session of id, nickname and avatar, and WeChat's tokens bound to it", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    await signIn();
    const claims = await session();
    expect(claims).toMatchObject({
      sub: expect.stringMatching(/^wx_/),
      name: "南山野鹤",
      picture: userinfo.headimgurl,
    });
    expect(claims?.wechat).toEqual({
      openid: tokenAnswer.openid,
      unionid: tokenAnswer.unionid,
      scope: "snsapi_login",
      expiresAt: expect.closeTo(Date.now() / 1000 + 7200, -1),
      accessTokenLength: tokenAnswer.access_token.length,
      refreshTokenLength: tokenAnswer.refresh_token.length,
    });
    const sid = claims?.sid ?? "";
    expect(await readTokens(context, browser, sid)).toEqual({
      sid,
      accessToken: tokenAnswer.access_token,
      refreshToken: tokenAnswer.refresh_token,
    });
    expect(await readTokens(context, browser, "another session")).toBeUndefined();
    expect(browser.names().filter((name) => name.includes("attempt"))).toEqual([]);
  });

  test.each([
    ["https://thirdwx.qlogo.cn.evil.test/132", null],
    ["https://thirdwx.qlogo.cn@evil.test/132", null],
    ["http://169.254.169.254/latest/meta-data", null],
    [132, null],
    ["http://thirdwx.qlogo.cn/132", "https://thirdwx.qlogo.cn/132"],
  ])("with the headimgurl %j has the avatar %j", async (headimgurl, picture) => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, { ...userinfo, headimgurl });
    expect(await signIn()).toMatchObject({ location: "/me" });
    expect(await session()).toMatchObject({ picture });
  });

  test("keeps all scopes that WeChat grants", async () => {
    answerWith(EXCHANGE, { ...tokenAnswer, scope: "snsapi_login,snsapi_userinfo" });
    answerWith(USERINFO, userinfo);
    await signIn();
    expect(await session()).toMatchObject({ wechat: { scope: "snsapi_login,snsapi_userinfo" } });
  });

  test("gives one id to a visitor without a unionid, each time", async () => {
    const ids = new Set<string | undefined>();
    for (const from of [new Browser(), new Browser()]) {
      answerWith(EXCHANGE, { ...tokenAnswer, unionid: undefined });
      answerWith(USERINFO, { ...userinfo, unionid: "" });
      await signIn("/", from);
      ids.add((await session(from))?.sub);
    }
    expect([...ids]).toEqual([expect.stringMatching(/^wx_[0-9a-f]{32}$/)]);
  });

  test("takes the unionid from the exchange when userinfo has none", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, { ...userinfo, unionid: undefined });
    await signIn();
    const withUnionid = (await session())?.sub;
    answerWith(USERINFO, userinfo);
    await signIn();
    expect((await session())?.sub).toBe(withUnionid);
  });

  test("fits into cookies of 4096 bytes, with the longest of everything", async () => {
    const [token, id] = ["x".repeat(1024), "o".repeat(128)];
    answerWith(EXCHANGE, {
      ...tokenAnswer,
      access_token: token,
      refresh_token: token,
      openid: id,
      unionid: id,
      scope: id,
    });
    const headimgurl = `https://wx.qlogo.cn/?${"\\".repeat(490)}`;
    answerWith(USERINFO, { ...userinfo, openid: id, unionid: id, nickname: '\ud800\u0001"鹤'.repeat(500), headimgurl });
    const returnTo = `/${"r".repeat(511)}`;
    expect(await signIn(returnTo)).toMatchObject({ location: returnTo });
    expect(browser.names()).toEqual(expect.arrayContaining([context.cookies.session, context.cookies.tokens]));
    for (const name of browser.names()) {
      expect(name.length + (browser.get(name)?.value.length ?? 0), name).toBeLessThan(4096 - 100);
    }
    expect(await session()).toBeDefined();
  });

  test("signs in without WeChat's tokens where these are too large for a cookie, and the log says so", async () => {
    const token = "鹤".repeat(1024);
    answerWith(EXCHANGE, { ...tokenAnswer, access_token: token, refresh_token: token });
    answerWith(USERINFO, userinfo);
    expect(await signIn()).toMatchObject({ location: "/me" });
    expect(await session()).toMatchObject({ name: "南山野鹤" });
    expect(browser.names()).not.toContain(context.cookies.tokens);
    expect(printed).toContain("WeChat's tokens are too large for a cookie");
  });

  test("sets cookies that no script reads, no other subdomain sets and no plain http carries", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    const set = vi.spyOn(browser, "set");
    const { state } = startAttempt(context, browser, "/me");
    const url = `${context.origin}/api/auth/callback/wechat?code=${CODE}&state=${state}`;
    await callback(context, browser.request(url), browser);
    const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/", expires: expect.any(Date) };
    for (const name of ["__Host-authjs.session-token", "__Host-wechat-tokens"]) {
      expect(set).toHaveBeenCalledWith(name, expect.any(String), attributes);
    }
  });

  test("takes a session cookie for one cookie, whatever its text says", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    browser.set(context.cookies.session, `x; ${context.cookies.session}.0=y; ${context.cookies.callbackUrl}=%`);
    const set = vi.spyOn(browser, "set");
    expect(await signIn()).toMatchObject({ location: "/me" });
    expect(set.mock.calls.map(([name]) => name).filter((name) => name.includes("authjs"))).toEqual([
      context.cookies.session,
    ]);
  });

  test("to another application does not count here, even with the same secret", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    await signIn();
    const sid = (await session())?.sid ?? "";
    const { state } = startAttempt(context, browser, "/me");
    const other = testContext({ app: { ...app, appId: "wxfedcba9876543210" } });
    expect(sid).not.toBe("");
    expect(await readSession(other, browser)).toBeUndefined();
    expect(await readTokens(other, browser, sid)).toBeUndefined();
    expect(findAttempt(other, browser, state)).toBeUndefined();
  });

  test("of two tabs finishes in any order, each where it began", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    const first = startAttempt(context, browser, "/first");
    const second = startAttempt(context, browser, "/second");
    expect(await visit(`code=${CODE}&state=${second.state}`)).toMatchObject({ location: "/second" });
    expect(await visit(`code=${CODE}&state=${first.state}`)).toMatchObject({ location: "/first" });
  });
});

describe("no call to WeChat is made", () => {
  // No handler is set in here, so that a call would fail as `unreachable`, and the network as unexpected.
  test.each([
    ["no state", `code=${CODE}`, "bad_answer"],
    ["an empty state", `code=${CODE}&state=`, "bad_answer"],
    ["a state of another form", `code=${CODE}&state=%00%00`, "bad_answer"],
    ["a state that nobody knows", `code=${CODE}&state=${"a".repeat(32)}`, "cookies"],
  ])("for %s", async (_name, query, failure) => {
    startAttempt(context, browser, "/me");
    expect(await visit(query)).toEqual({ status: 303, location: `/login?error=${failure}` });
    expect(browser.names()).toHaveLength(1);
  });

  test("for a state that is there twice", async () => {
    const { state } = startAttempt(context, browser, "/me");
    expect(await visit(`code=${CODE}&state=${state}&state=${state}`)).toMatchObject({
      location: "/login?error=bad_answer",
    });
  });

  test("for a code that is there twice, or no code at all", async () => {
    for (const code of [
      `code=${CODE}&code=${CODE}`,
      "code=",
      `code=${"a".repeat(513)}`,
      "code=a%20b",
      "code=%E4%B8%AD",
      "code=a%00",
    ]) {
      const { state } = startAttempt(context, browser, "/me");
      expect(await visit(`${code}&state=${state}`)).toMatchObject({
        location: "/login?error=bad_answer&returnTo=%2Fme",
      });
    }
  });

  test("in another browser, which does not spend the code", async () => {
    const { state } = startAttempt(context, browser, "/me");
    expect(await visit(`code=${CODE}&state=${state}`, new Browser())).toMatchObject({
      location: "/login?error=cookies",
    });
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    expect(await visit(`code=${CODE}&state=${state}`)).toMatchObject({ location: "/me" });
  });

  test.each([
    ["HEAD", { status: 405, location: undefined }],
    ["POST", { status: 303, location: "/login?error=bad_answer" }],
    ["PUT", { status: 303, location: "/login?error=bad_answer" }],
  ])("by %s, which spends nothing", async (method, expected) => {
    const { state } = startAttempt(context, browser, "/me");
    expect(await visit(`code=${CODE}&state=${state}`, browser, method)).toEqual(expected);
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    expect(await visit(`code=${CODE}&state=${state}`)).toMatchObject({ location: "/me" });
  });

  test("for a kept cookie with a second code", async () => {
    const { state } = startAttempt(context, browser, "/me");
    const kept = browser.copy();
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    await visit(`code=${CODE}&state=${state}`);
    const calls = answerWith(EXCHANGE, tokenAnswer);
    expect(await visit(`code=ANOTHER&state=${state}`, kept)).toMatchObject({
      location: "/login?error=used&returnTo=%2Fme",
    });
    expect(calls).toEqual([]);
  });
});

test.each(["a.b~c!d$e'f(g)*h+i,j;k:l@m/n?o=p&q", "x".repeat(512)])(
  "a code may have any visible character, as RFC 6749 says: %j",
  async (code) => {
    const calls = answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    const { state } = startAttempt(context, browser, "/me");
    expect(await visit(`code=${encodeURIComponent(code)}&state=${state}`)).toMatchObject({ location: "/me" });
    expect(new URL(calls[0] ?? "").searchParams.get("code")).toBe(code);
  },
);

test("a user who may not use a session is refused at the login, and gets no cookie", async () => {
  answerWith(EXCHANGE, tokenAnswer);
  answerWith(USERINFO, userinfo);
  context = testContext({ mayUse: async () => false });
  expect(await signIn()).toMatchObject({ location: "/login?error=refused&returnTo=%2Fme" });
  expect(browser.names()).toEqual([]);
  expect(printed).toContain("Login failed as refused: mayUseSession said no.");
});

test("a check of the session that throws, because its database is away, is no crash", async () => {
  answerWith(EXCHANGE, tokenAnswer);
  answerWith(USERINFO, userinfo);
  const { state } = await signIn();
  context = testContext({ mayUse: () => Promise.reject(new Error("database")), store: context.store });
  expect(await visit(`code=${CODE}&state=${state}`)).toEqual({ status: 303, location: "/login?error=failed" });
});

describe("the site's own signIn callback", () => {
  afterEach(() => {
    delete config.callbacks;
  });

  test.each([
    ["says no", (): boolean => false, "/login?error=refused&returnTo=%2Fme"],
    ["leads elsewhere", (): string => "/guide?new=1", "/guide?new=1"],
    ["leads off the site, which becomes home", (): string => "https://evil.example/", "/"],
  ])("that %s leaves no session", async (_name, signInCallback, location) => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    config.callbacks = { signIn: signInCallback };
    expect(await signIn()).toMatchObject({ status: 303, location });
    expect(browser.names()).toEqual([]);
  });

  test("hears everything that WeChat said", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    const heard = vi.fn(() => true);
    config.callbacks = { signIn: heard };
    expect(await signIn()).toMatchObject({ location: "/me" });
    const { access_token, refresh_token, openid, unionid, scope } = tokenAnswer;
    const account = { provider: "wechat", access_token, refresh_token, openid, unionid, scope };
    const profile = { openid, unionid, nickname: userinfo.nickname, avatar: userinfo.headimgurl };
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ account: expect.objectContaining(account), profile }));
  });
});

describe("a refusal", () => {
  test.each(["", "code=authdeny&"])("by %j is called declined and ends the attempt", async (code) => {
    const { state } = startAttempt(context, browser, "/me");
    expect(await visit(`${code}state=${state}`)).toEqual({
      status: 303,
      location: "/login?error=declined&returnTo=%2Fme",
    });
    expect(browser.names()).toEqual([]);
  });
});

describe("a reload or Back", () => {
  beforeEach(() => {
    answerWith(EXCHANGE, tokenAnswer, { errcode: 40163, errmsg: "code been used" });
    answerWith(USERINFO, userinfo);
  });

  test("after a login goes on to the same page", async () => {
    const { state } = await signIn("/me");
    expect(await visit(`code=${CODE}&state=${state}`)).toEqual({ status: 303, location: "/me" });
  });

  test("after a sign-out is called used", async () => {
    const { state } = await signIn("/me");
    expect(await visit(`code=${CODE}&state=${state}`, new Browser())).toMatchObject({ location: "/login?error=used" });
  });

  test("after a login goes home where the store has forgotten the page, and is no new login", async () => {
    const { state } = await signIn("/me");
    context = testContext({ store: memoryStore() });
    expect(await visit(`code=${CODE}&state=${state}`)).toEqual({ status: 303, location: "/" });
    context = testContext({
      store: { ...memoryStore(), claimed: () => Promise.reject(new Error("down")) },
    });
    expect(await visit(`code=${CODE}&state=${state}`)).toEqual({ status: 303, location: "/" });
    expect(await visit(`code=${CODE}&state=${state}`, new Browser())).toMatchObject({
      location: "/login?error=cookies",
    });
  });

  test("to an attempt before the last one goes home", async () => {
    const first = startAttempt(context, browser, "/first");
    await visit(`code=${CODE}&state=${first.state}`);
    answerWith(EXCHANGE, tokenAnswer);
    await signIn("/second");
    expect(await visit(`code=${CODE}&state=${first.state}`)).toEqual({ status: 303, location: "/" });
  });

  test("that brings a used code in a fresh attempt goes on for a visitor who is signed in", async () => {
    await signIn("/me");
    expect(await signIn("/guide")).toMatchObject({ status: 303, location: "/guide" });
    expect(await signIn("/guide", new Browser())).toMatchObject({
      location: "/login?error=used&returnTo=%2Fguide&errcode=40163",
    });
  });
});

describe("an error", () => {
  const failures = [
    [
      "an errcode",
      { errcode: 40029, errmsg: "invalid code, rid: 1a-2b-3c" },
      "expired&returnTo=%2Fme&errcode=40029&rid=1a-2b-3c",
    ],
    [
      "a wrong AppSecret",
      { errcode: 40125, errmsg: "invalid appsecret" },
      "misconfigured&returnTo=%2Fme&errcode=40125",
    ],
    ["a busy WeChat", { errcode: -1, errmsg: "system error" }, "busy&returnTo=%2Fme&errcode=-1"],
    ["a web page", "<html>", "bad_answer&returnTo=%2Fme"],
    ["a broken connection", () => HttpResponse.error(), "unreachable&returnTo=%2Fme"],
    ["HTTP status 429", () => new HttpResponse(null, { status: 429 }), "busy&returnTo=%2Fme"],
    ["no openid", { ...tokenAnswer, openid: "" }, "bad_answer&returnTo=%2Fme"],
  ] as const;

  test.each(failures)("of the exchange, %s, has a name and makes no session", async (_name, answer, failure) => {
    answerWith(EXCHANGE, answer);
    expect(await signIn()).toMatchObject({ status: 303, location: `/login?error=${failure}` });
    expect(browser.names()).toEqual([]);
  });

  test.each(failures)("of userinfo, %s, has a name and makes no session", async (_name, answer, failure) => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, answer);
    expect(await signIn()).toMatchObject({ status: 303, location: `/login?error=${failure}` });
    expect(browser.names()).toEqual([]);
  });

  test("is made of a userinfo that speaks of another openid", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, { ...userinfo, openid: "o6_someone_else" });
    expect(await signIn()).toMatchObject({ location: "/login?error=bad_answer&returnTo=%2Fme" });
    expect(await session()).toBeUndefined();
  });

  test("is made of two unionids that contradict each other", async () => {
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, { ...userinfo, unionid: "oSOMEONE-ELSE" });
    expect(await signIn()).toMatchObject({ location: "/login?error=bad_answer&returnTo=%2Fme" });
    expect(await session()).toBeUndefined();
  });

  test("is made of the second of two callbacks at once", async () => {
    const calls = answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    const { state } = startAttempt(context, browser, "/me");
    const tabs = [browser.copy(), browser.copy()];
    const answers = await Promise.all(tabs.map((tab) => visit(`code=${CODE}&state=${state}`, tab)));
    expect(answers.map(({ location }) => location).sort()).toEqual(["/login?error=used&returnTo=%2Fme", "/me"]);
    expect(calls).toHaveLength(1);
  });

  test("is made of a snapshot page's virtual user, whose profile is not even asked for", async () => {
    answerWith(EXCHANGE, { ...tokenAnswer, is_snapshotuser: 1 });
    const reads = answerWith(USERINFO, userinfo);
    expect(await signIn()).toMatchObject({ location: "/login?error=snapshot&returnTo=%2Fme" });
    expect(reads).toEqual([]);
  });

  test("leaves an earlier session as it was", async () => {
    answerWith(EXCHANGE, tokenAnswer, { errcode: 40029, errmsg: "invalid code" });
    answerWith(USERINFO, userinfo);
    await signIn();
    const before = await session();
    expect(await signIn()).toMatchObject({ location: "/login?error=expired&returnTo=%2Fme&errcode=40029" });
    expect(await session()).toEqual(before);
  });

  test("of the store makes no session, and says so in the log", async () => {
    context = testContext({
      store: { ...context.store, claim: () => Promise.reject(new Error("down")) },
    });
    expect(await signIn()).toMatchObject({ location: "/login?error=busy&returnTo=%2Fme" });
    expect(await session()).toBeUndefined();
    expect(printed).toContain("The store did not answer (Error).");
  });

  test("of the site's own NextAuth configuration has a name, and makes no session", async () => {
    // It has no address.
    config.providers = [{ id: "sso", type: "oauth", name: "SSO" }];
    onTestFinished(() => {
      config.providers = [];
    });
    expect(await signIn()).toMatchObject({ location: "/login?error=misconfigured&returnTo=%2Fme" });
    expect(await session()).toBeUndefined();
  });

  test("of a certificate has a name of its own, and the log says what is wrong with it", async () => {
    const cause = Object.assign(new Error("?"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
    context = testContext({ app: { ...app, fetch: () => Promise.reject(new TypeError("fetch failed", { cause })) } });
    expect(await signIn()).toMatchObject({ location: "/login?error=untrusted&returnTo=%2Fme" });
    expect(printed).toContain("the server's certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT).");
  });

  test("prints its reason and nothing secret", async () => {
    answerWith(EXCHANGE, { errcode: 40125, errmsg: `invalid appsecret ${app.appSecret}, rid: 1a-2b-3c` });
    await signIn();
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, { errcode: 40014, errmsg: `invalid ${tokenAnswer.access_token} of ${tokenAnswer.openid}` });
    await signIn();
    expect(printed).toContain(
      "misconfigured: WeChat /sns/oauth2/access_token: the AppSecret is wrong (errcode 40125, rid 1a-2b-3c).",
    );
    const secrets = [app.appSecret, CODE, tokenAnswer.access_token, tokenAnswer.refresh_token, tokenAnswer.openid];
    for (const secret of [...secrets, ...context.secrets]) expect(printed).not.toContain(secret);
  });
});

describe("a site that has asked WeChat as often as it may", () => {
  // One login a minute.
  const rare = () => takeAs(() => "192.0.2.1", memoryStore(), 0.001);
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));

  test("tells the next visitor to wait, and a reload after that time finishes their login", async () => {
    context = testContext({ take: rare() });
    const exchanges = answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    expect(await signIn()).toMatchObject({ location: "/me" });
    const other = new Browser();
    const { state, status } = await signIn("/orders", other);
    expect([status, exchanges.length]).toEqual([429, 1]);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await visit(`code=${CODE}&state=${state}`, other)).toMatchObject({ location: "/orders" });
    expect(await session(other)).toMatchObject({ name: "南山野鹤" });
  });

  test("still answers callbacks that have no attempt, which ask WeChat nothing and use up nothing", async () => {
    context = testContext({ take: rare() });
    for (let junk = 0; junk < 5; junk += 1) {
      expect(await visit(`code=${CODE}&state=${"0".repeat(32)}`)).toMatchObject({ location: "/login?error=cookies" });
    }
    answerWith(EXCHANGE, tokenAnswer);
    answerWith(USERINFO, userinfo);
    expect(await signIn()).toMatchObject({ location: "/me" });
  });
});

test("without a verified attempt the provider spends no code, whatever route leads to it", async () => {
  const { default: NextAuth } = await import("next-auth");
  const { NextRequest } = await import("next/server");
  const { handlers } = NextAuth(authConfig(context, browser));
  const calls = [answerWith(EXCHANGE, tokenAnswer), answerWith(USERINFO, userinfo)];
  for (const method of ["GET", "POST"] as const) {
    const url = `${context.origin}/api/auth/callback/wechat?code=${CODE}&state=x`;
    const answer = await handlers[method](new NextRequest(url, { method }));
    expect(answer.headers.get("Location")).toBe(`${context.origin}/login?error=Configuration`);
    expect(answer.headers.getSetCookie().join()).not.toContain(context.cookies.session);
  }
  expect(calls.flat()).toEqual([]);
});

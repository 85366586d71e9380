import { NextRequest, NextResponse } from "next/server";
import GitHub from "next-auth/providers/github";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { app } from "@/lib/wechat/test-app";
import { signInAction, signOutAction } from "./actions";
import { findAttempt } from "./attempt/attempt";
import { auth, signIn, signOut, signOutEverywhere } from "./auth";
import { config } from "./config";
import { type Context, currentContext } from "./context";
import { currentUser, requireUser, withUser } from "./current-user";
import { currentQrFrame } from "./qr-frame";
import { currentRefusal, refuse, writeRefusal } from "./refusal";
import { readSession } from "./session/session";
import { signInWithAction } from "./sign-in-with-action";
import { Browser, SECRETS } from "./testing/test-context";
import { signedIn } from "./testing/test-login";

const visitor = vi.hoisted(() => ({ headers: new Headers(), jar: {} }));

// Next keeps the headers and cookies of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => visitor.headers, cookies: async () => visitor.jar }));

const { providers } = config;
let context: Context;

beforeEach(async () => {
  const [appId, appSecret] = [app.appId, "5ec3e7ab".repeat(4)];
  const variables = { AUTH_WECHAT_APP_ID: appId, AUTH_WECHAT_APP_SECRET: appSecret, AUTH_SECRET: SECRETS[0] };
  for (const [name, value] of Object.entries({ ...variables, AUTH_URL: "https://example.com" }))
    vi.stubEnv(name, value);
  context = await requestOf(new Browser());
  return () => {
    delete config.events;
    config.providers = providers;
  };
});

/** Makes a browser's request the current one. Returns its context. */
async function requestOf(browser: Browser): Promise<Context> {
  const cookie = browser.request("https://example.com/").headers.get("cookie") ?? "";
  Object.assign(visitor, { headers: new Headers({ host: "example.com", cookie }), jar: browser });
  const current = await currentContext();
  if (!current) throw new Error("The site is not configured.");
  return current;
}

/** Where a server action leads: Next's redirect is an error that says so. */
async function redirectOf(action: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await action.catch((thrown: unknown) => thrown);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_REDIRECT;\w+;(.*);30\d;$/.exec(digest)?.[1];
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** The path that WeChat's address leads back to in the end, if this browser can come back from there. */
async function returnPath(address: string | undefined, browser: Browser): Promise<string | undefined> {
  const { origin, pathname, searchParams } = new URL(address ?? "");
  expect(`${origin}${pathname}`).toBe("https://open.weixin.qq.com/connect/qrconnect");
  return findAttempt(context, browser, searchParams.get("state") ?? "")?.returnTo;
}

const many = Array.from({ length: 200 }, (_, n) => `.${n}`);

describe("cookies that only look like parts of the session", () => {
  test("are ignored by auth() as by currentUser()", async () => {
    const { session } = context.cookies;
    const good = (await signedIn(context)).get(session)?.value ?? "";
    for (const [cookies, name] of [
      [{ [`${session}.0`]: good.slice(0, 500), [`${session}.1`]: good.slice(500) }, undefined],
      [{ [session]: good, [`${session}.0`]: "garbage" }, "南山野鹤"],
      [{ [session]: "garbage", [`${session}.0`]: good }, undefined],
    ] as const) {
      const browser = new Browser();
      for (const [each, value] of Object.entries(cookies)) browser.set(each, value);
      await requestOf(browser);
      expect((await auth())?.user?.name).toBe(name);
      expect((await currentUser())?.name).toBe(name);
    }
  });

  test("are not answered one by one when signOut ends the session", async () => {
    const browser = await signedIn(context);
    for (const end of many) browser.set(`${context.cookies.session}${end}`, "x");
    await requestOf(browser);
    const set = vi.spyOn(browser, "set");
    await signOut({ redirect: false });
    expect(browser.get(context.cookies.session)).toBeUndefined();
    expect(set.mock.calls.length).toBeLessThan(10);
  });
});

describe("signOut", () => {
  test("ends the session for every copy of it, tells the event who it was, and says where to go", async () => {
    const told = vi.fn();
    config.events = { signOut: told };
    const browser = await signedIn(context);
    const copy = browser.copy();
    const claims = await readSession(context, browser);
    await requestOf(browser);
    expect(await signOut({ redirect: false, redirectTo: "https://evil.example/" })).toBe("/");
    expect(told).toHaveBeenCalledExactlyOnceWith({ token: expect.objectContaining({ sub: claims?.sub }) });
    expect(browser.names()).toEqual([]);
    await requestOf(copy);
    expect([await auth(), await currentUser()]).toEqual([null, undefined]);
  });

  test("leads to the path that it is given, or back to the page of the button", async () => {
    await requestOf(new Browser());
    expect(await signOut({ redirect: false, redirectTo: "/guide?a=1" })).toBe("/guide?a=1");
    visitor.headers.set("referer", "https://example.com/errors");
    expect(await signOut({ redirect: false })).toBe("/errors");
    visitor.headers.set("referer", "https://evil.example/errors");
    expect(await signOut({ redirect: false })).toBe("/");
  });
});

describe("signOutEverywhere", () => {
  test("ends every session of the user, and leaves no cookie here", async () => {
    const [browser, phone] = [await signedIn(context), await signedIn(context)];
    const told = vi.fn();
    config.events = { signOut: told };
    const claims = await readSession(context, browser);
    await requestOf(browser);
    await vi.waitUntil(async () => (await laterThan(phone)) && (await laterThan(browser)), { interval: 1 });
    expect(await signOutEverywhere()).toBe(true);
    expect(told).toHaveBeenCalledExactlyOnceWith({ token: expect.objectContaining({ sub: claims?.sub }) });
    expect(browser.names()).toEqual([]);
    await requestOf(phone);
    expect([await auth(), await currentUser()]).toEqual([null, undefined]);
  });

  test("changes nothing when the store does not answer", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const browser = await signedIn(context);
    const current = await requestOf(browser);
    vi.spyOn(current.store, "replace").mockRejectedValue(new Error("down"));
    const before = browser.cookies();
    expect(await signOutEverywhere()).toBe(false);
    expect(browser.cookies()).toEqual(before);
    expect(await currentUser()).toBeDefined();
  });

  test("of a visitor who is not signed in leaves no cookie", async () => {
    const browser = new Browser();
    browser.set(context.cookies.session, "broken");
    await requestOf(browser);
    expect(await signOutEverywhere()).toBe(true);
    expect(browser.names()).toEqual([]);
  });
});

/** Whether this very millisecond is later than the browser's login. */
async function laterThan(browser: Browser): Promise<boolean> {
  const claims = await readSession(context, browser);
  return Date.now() / 1000 > (claims?.auth_time ?? 0);
}

describe("auth", () => {
  const address = "https://example.com/api/mine";

  test("wraps a route handler, which is told who asks and sets cookies of its own only", async () => {
    const browser = await signedIn(context);
    await requestOf(browser);
    const handler = auth((request, { id }: { id: string }) =>
      Response.json({ name: request.auth?.user.name, id }, { status: 201, headers: { "Set-Cookie": "own=1" } }),
    );
    const answer = await handler(new NextRequest(browser.request(address)), { id: "7" });
    expect([answer.status, await answer.json()]).toEqual([201, { name: "南山野鹤", id: "7" }]);
    expect(answer.headers.getSetCookie()).toEqual(["own=1"]);
    await requestOf(new Browser());
    expect(await (await handler(new NextRequest(address), { id: "8" })).json()).toEqual({ id: "8" });
  });

  test("lets a request pass where the handler answers nothing, or as the proxy itself, and sets no cookie", async () => {
    const browser = await signedIn(context);
    await requestOf(browser);
    const request = () => new NextRequest(browser.request(address));
    const wrapped = await auth(() => undefined)(request(), {});
    const alone: unknown = await Reflect.apply(auth, undefined, [request(), {}]);
    for (const answer of [wrapped, alone]) {
      if (!(answer instanceof Response)) throw new Error("There is no answer.");
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  test("answers as the wrapped handler does where that one redirects", async () => {
    await requestOf(new Browser());
    const answer = await auth(() => NextResponse.redirect("https://example.com/login"))(new NextRequest(address), {});
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "https://example.com/login"]);
  });
});

describe("signIn", () => {
  test("with WeChat makes an attempt, and returns WeChat's address or leads there", async () => {
    const browser = new Browser();
    await requestOf(browser);
    const address = await signIn("wechat", { redirect: false, redirectTo: "/me?a=1" });
    expect(await returnPath(address, browser)).toBe("/me?a=1");
    const led = await redirectOf(signIn("wechat", formOf({ redirectTo: "/guide" })));
    expect(await returnPath(led, browser)).toBe("/guide");
    expect(await returnPath(await redirectOf(signIn("wechat", { redirectTo: "/errors" })), browser)).toBe("/errors");
  });

  test("with another provider leads to that one, with its parameters", async () => {
    vi.stubEnv("AUTH_GITHUB_ID", "a-client-id");
    config.providers = [GitHub];
    await requestOf(new Browser());
    const options = { redirect: false, redirectTo: "/me" } as const;
    const address = new URL(await signIn("github", options, { login: "octocat" }));
    expect(address.href).toContain("https://github.com/login/oauth/authorize?");
    expect(address.searchParams.get("login")).toBe("octocat");
    expect(await redirectOf(signIn("github", formOf({ redirectTo: "/me" })))).toContain("https://github.com/login/");
  });

  test("without a provider opens the login page", async () => {
    await requestOf(new Browser());
    expect(await signIn(undefined, { redirect: false, redirectTo: "/me" })).toContain("https://example.com/");
  });

  test("without a provider uses up no sign-in", async () => {
    const asked: string[] = [];
    Object.assign(await requestOf(new Browser()), { take: async (name: string) => Number(asked.push(name) < 0) });
    await signIn(undefined, { redirect: false });
    expect(asked).toEqual([]);
    await signIn("wechat", { redirect: false });
    expect(asked).toEqual(["start"]);
  });
});

describe("the button", () => {
  test("leads to WeChat, and from there back to the page of the form, or home", async () => {
    const browser = new Browser();
    await requestOf(browser);
    expect(await returnPath(await redirectOf(signInAction(formOf({ returnTo: "/me" }))), browser)).toBe("/me");
    for (const posted of [formOf({ returnTo: "https://evil.example/" }), formOf({}), undefined, "returnTo=/me"]) {
      expect(await returnPath(await redirectOf(signInAction(posted)), browser)).toBe("/");
    }
  });

  test("leads to WeChat's page in English where the form says so", async () => {
    await requestOf(new Browser());
    const address = await redirectOf(signInAction(formOf({ lang: "en" })));
    expect(address).toMatch(/&state=\w+&lang=en#wechat_redirect$/);
    expect(await signIn("wechat", { redirect: false }, { lang: "en" })).toContain("&lang=en#");
    visitor.headers.set("origin", "https://www.example.com");
    expect(await redirectOf(signInAction(formOf({ lang: "en" })))).toBe(
      "https://example.com/login?returnTo=%2F&moved=1&lang=en",
    );
    visitor.headers.delete("origin");
    for (const lang of ["zh-CN", "fr", "en&scope=x"]) {
      expect(await redirectOf(signInAction(formOf({ lang })))).toMatch(/&state=\w+#wechat_redirect$/);
    }
  });

  test("at another address leads to the site's own first, and says so where it comes back from there", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const browser = new Browser();
    await requestOf(browser);
    visitor.headers.set("origin", "https://www.example.com");
    expect(await redirectOf(signInAction(formOf({ returnTo: "/me" })))).toBe(
      "https://example.com/login?returnTo=%2Fme&moved=1",
    );
    expect(await redirectOf(signInAction(formOf({ returnTo: "/me", moved: "1" })))).toBe(
      "/login?error=misconfigured&returnTo=%2Fme&moved=1",
    );
    expect(browser.names()).toEqual([]);
  });

  test("of another provider leads there if it is configured, and to the login page if not", async () => {
    vi.stubEnv("AUTH_GITHUB_ID", "a-client-id");
    config.providers = [GitHub];
    const browser = new Browser();
    await requestOf(browser);
    const led = await redirectOf(signInWithAction(formOf({ provider: "github", returnTo: "//evil.example" })));
    expect(led).toContain("https://github.com/login/oauth/authorize?");
    expect(browser.get(context.cookies.callbackUrl)?.value).toBe("https://example.com/");
    await redirectOf(signInWithAction(formOf({ provider: "github", returnTo: "/me" })));
    expect(browser.get(context.cookies.callbackUrl)?.value).toBe("https://example.com/me");
    for (const posted of [formOf({ provider: "gitlab" }), formOf({}), undefined]) {
      expect(await redirectOf(signInWithAction(posted))).toBe("/login");
    }
  });

  test("退出登录 ends the session, and leads home", async () => {
    const browser = await signedIn(context);
    await requestOf(browser);
    visitor.headers.set("referer", "https://example.com/me");
    expect(await redirectOf(signOutAction())).toBe("/");
    expect(browser.names()).toEqual([]);
  });
});

describe("a page that needs a user", () => {
  test("gets the user, and sends anybody else to the login page, which leads back", async () => {
    await requestOf(await signedIn(context));
    expect(await requireUser()).toMatchObject({ name: "南山野鹤" });
    await requestOf(new Browser());
    visitor.headers.set("x-site-path", "/me/orders?page=2&by=price");
    expect(await redirectOf(requireUser())).toBe("/login?returnTo=/me/orders%3Fpage%3D2%26by%3Dprice");
    visitor.headers.delete("x-site-path");
    expect(await redirectOf(requireUser())).toBe("/login?returnTo=/");
  });

  test("as a route handler gets the user, the request and the rest, and answers anybody else with 401", async () => {
    const handler = withUser(({ name }, request, { id }: { id: string }) =>
      Response.json([name, request.nextUrl.pathname, id]),
    );
    const ask = () => handler(new NextRequest("https://example.com/api/mine"), { id: "7" });
    await requestOf(await signedIn(context));
    expect(await (await ask()).json()).toEqual(["南山野鹤", "/api/mine", "7"]);
    await requestOf(new Browser());
    const answer = await ask();
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([401, "no-store"]);
    expect(await answer.json()).toMatchObject({ error: "signed_out" });
  });
});

test("the QR code's frame is shown at the site's own host, and nowhere else", async () => {
  await requestOf(new Browser());
  const frame = { src: "/login/qr?returnTo=%2Fme%3Fa%3D1&lang=en", origin: "https://open.weixin.qq.com", seconds: 600 };
  for (const [host, forwarded, shown] of [
    ["example.com", undefined, frame],
    ["example.com:8443", undefined, frame],
    ["www.example.com", undefined, undefined],
    ["10.0.0.1:3000", "example.com", frame],
    ["10.0.0.1:3000", "example.com, 10.0.0.1", frame],
    ["example.com", "www.example.com , example.com", undefined],
  ] as const) {
    visitor.headers = new Headers({ host, ...(forwarded && { "x-forwarded-host": forwarded }) });
    expect(await currentQrFrame("/me?a=1", "en"), `${host} ${forwarded}`).toEqual(shown);
  }
});

test("the login page is told the site's text for a refusal", async () => {
  const browser = await signedIn(context);
  const text = { "zh-CN": "请先联系我们。", en: "Please write to us first." };
  writeRefusal(context, browser, refuse(text).refused);
  await requestOf(browser);
  expect(await currentRefusal()).toEqual(text);
  await requestOf(new Browser());
  expect(await currentRefusal()).toBeUndefined();
});

test("while nothing is configured nobody is signed in, and every way to sign in leads to the login page", async () => {
  vi.unstubAllEnvs();
  vi.stubEnv("NODE_ENV", "production");
  vi.resetModules();
  const unconfigured = await import(".");
  Object.assign(visitor, { headers: new Headers({ host: "example.com" }), jar: new Browser() });
  expect([await unconfigured.auth(), await unconfigured.currentUser()]).toEqual([null, undefined]);
  expect(await unconfigured.signIn("wechat", { redirect: false })).toBe("/login");
  expect(await redirectOf(unconfigured.signInAction(new FormData()))).toBe("/login");
  expect(await unconfigured.signOut({ redirect: false, redirectTo: "/guide" })).toBe("/guide");
  expect(await unconfigured.signOutEverywhere()).toBe(true);
  expect(await unconfigured.currentQrFrame("/", "en")).toBeUndefined();
  for (const answer of [
    await unconfigured.handlers.GET(new NextRequest("https://example.com/api/auth/session")),
    await unconfigured.qrFrameHandlers.GET(new NextRequest("https://example.com/login/qr")),
  ]) {
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([503, "private, no-store"]);
    expect(await answer.json()).toMatchObject({ error: "unconfigured" });
  }
});

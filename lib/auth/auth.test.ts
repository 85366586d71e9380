import { beforeEach, describe, expect, test, vi } from "vitest";
import { app } from "@/lib/wechat/test-app";
import { auth, signOut, signOutEverywhere } from "./auth";
import { config } from "./config";
import { type Context, currentContext } from "./context";
import { currentUser } from "./current-user";
import { readSession } from "./session";
import { Browser, SECRETS } from "./testing/test-context";
import { signedIn } from "./testing/test-login";

const visitor = vi.hoisted(() => ({ headers: new Headers(), jar: {} }));

// Next keeps the headers and cookies of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => visitor.headers, cookies: async () => visitor.jar }));

let context: Context;

beforeEach(async () => {
  const [appId, appSecret] = [app.appId, "5ec3e7ab".repeat(4)];
  const variables = { AUTH_WECHAT_APP_ID: appId, AUTH_WECHAT_APP_SECRET: appSecret, AUTH_SECRET: SECRETS[0] };
  for (const [name, value] of Object.entries({ ...variables, AUTH_URL: "https://example.com" }))
    vi.stubEnv(name, value);
  context = await requestOf(new Browser());
  return () => void delete config.events;
});

/** Makes a browser's request the current one. Returns its context. */
async function requestOf(browser: Browser): Promise<Context> {
  const cookie = browser.request("https://example.com/").headers.get("cookie") ?? "";
  Object.assign(visitor, { headers: new Headers({ host: "example.com", cookie }), jar: browser });
  const current = await currentContext();
  if (!current) throw new Error("The site is not configured.");
  return current;
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

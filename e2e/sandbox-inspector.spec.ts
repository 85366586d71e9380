import type { APIRequestContext } from "playwright/test";
import { z } from "zod";
import { violations } from "./axe";
import { SERVERS } from "./servers";
import { expect, test } from "./test";

const { origin } = SERVERS.sandbox;
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

/** The code that the browser comes back with. */
async function allow(request: APIRequestContext, more: Record<string, string> = {}): Promise<string> {
  const form = { ...REQUEST, person: "lin", decision: "allow", ...more };
  const answer = await request.post(`${SANDBOX}/connect/confirm_reply`, { form, maxRedirects: 0 });
  return new URL(answer.headers()["location"] ?? "").searchParams.get("code") ?? "";
}

async function call(request: APIRequestContext, endpoint: string, params: Record<string, string>): Promise<unknown> {
  return JSON.parse(await (await request.get(`${SANDBOX}${endpoint}`, { params })).text());
}

test("a HEAD of the QR code page is not noted, as it makes no QR code", async ({ request }) => {
  const address = (path: string) =>
    `${SANDBOX}/connect/qrconnect?${new URLSearchParams({ ...REQUEST, redirect_uri: `${origin}${path}` })}`;
  expect((await request.head(address("/by-head"))).status()).toBe(200);
  expect((await request.get(address("/by-get"))).status()).toBe(200);
  const noted = async () => new Set((await (await request.get(SANDBOX)).text()).match(/\/by-[a-z]+/g));
  await expect.poll(noted).toEqual(new Set(["/by-get"]));
});

withoutScript(
  "a code that is used twice is told with the time between, and nothing that is secret",
  async ({ page, request }) => {
    const code = await allow(request);
    const exchange = () =>
      call(request, "/sns/oauth2/access_token", { ...APP, code, grant_type: "authorization_code" });
    const tokens = z
      .object({ access_token: z.string(), refresh_token: z.string(), openid: z.string() })
      .parse(await exchange());
    await call(request, "/sns/userinfo", { access_token: tokens.access_token, openid: tokens.openid });

    const list = page.locator("#requests");
    // It takes a second for a second to pass.
    await expect(async () => {
      expect(await exchange()).toMatchObject({ errcode: 40163 });
      await page.goto(`${SANDBOX}?lang=cn`);
      expect(await list.textContent()).toMatch(/这个 code 在 [1-9]\d*\s秒前换过了。/);
    }).toPass();
    await expect(list.getByRole("link", { name: "40163" }).first()).toHaveAttribute("href", "/errors?lang=zh-CN#40163");
    await expect(list.getByText("access_token 有效，给出了昵称和头像。").first()).toBeVisible();

    await page.goto(`${SANDBOX}?lang=en`);
    await expect(list.getByText(/^This code was exchanged [1-9]\d*\ss ago\.$/).first()).toBeVisible();
    const html = await page.content();
    for (const secret of [code, REQUEST.state, ...Object.values(tokens)]) expect(html).not.toContain(secret);
    // The AppSecret is public, and stands among the applications; not so the one that somebody sent.
    expect(await list.innerHTML()).not.toContain(APP.secret);
  },
);

withoutScript("a scenario is named where it has struck", async ({ page, request }) => {
  const code = await allow(request, { scenario: "exchange.frequency" });
  await call(request, "/sns/oauth2/access_token", { ...APP, code, grant_type: "authorization_code" });
  await page.goto(`${SANDBOX}?lang=en`);
  const told = page.locator("#requests").getByText(/^The scenario “Too often this minute” was chosen on the phone\./);
  await expect(told.first()).toBeVisible();
});

withoutScript("a parameter is shown as text, and what cannot be seen is written out", async ({ page, request }) => {
  await call(request, "/sns/auth", { "<b>bold</b>": "a\u0007b", openid: "nobody" });
  await page.goto(SANDBOX);
  await expect(page.locator("#requests").getByText("<b>bold</b>=a\\u0007b").first()).toBeVisible();
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

import type { Browser, BrowserContext, Page, Request } from "playwright/test";
import { violations } from "../../../e2e/axe";
import { sessionOf } from "../../../e2e/login";
import { expectStrictPolicy } from "../../../e2e/policy";
import { PROJECTS } from "../../../e2e/servers";
import { expect, test } from "../../../e2e/test";
import { openSandbox } from "./sign-in";

const ORIGIN = PROJECTS.sandbox.server.origin;
const CONNECT = "/wechat-sandbox/connect";

let phones: BrowserContext;
let phone: Page;

/** When the phone's last scan or tap began, and how long the computer took to follow each. */
let touched = 0;
let delays: string[] = [];

async function openPhone(browser: Browser): Promise<void> {
  phones = await browser.newContext({
    baseURL: ORIGIN,
    locale: "zh-CN",
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  phone = await phones.newPage();
}

test.beforeEach(({ browser }) => openPhone(browser));
test.afterEach(async () => {
  await phones.close();
  if (delays.length > 0) process.stdout.write(`from the phone to the computer: ${delays.join(", ")}\n`);
  delays = [];
});

/** Scans the QR code in the page, or in its frame: opens its URL on the phone. */
async function scan(page: Pick<Page, "getByRole">): Promise<void> {
  const picture = await page.getByRole("img", { name: "二维码" }).getAttribute("src");
  touched = performance.now();
  await phone.goto(`${CONNECT}/confirm?uuid=${picture?.split("/").at(-1)}`);
}

async function tap(name: string): Promise<void> {
  touched = performance.now();
  await phone.getByRole("button", { name, exact: true }).tap();
}

/**
 * Waits until the computer follows the phone. The time is printed, but has no limit: it includes both pages, and other
 * tests run beside it, so a limit of a second would measure the machine. A computer that is not told still fails the
 * test, because it polls again only after 25 seconds, longer than any test waits. lib/sandbox/login/long-poll.test.ts
 * tests that it is told at the next look.
 */
async function follows(what: string, hasFollowed: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(hasFollowed, { message: what, intervals: [20] }).toBe(true);
  delays.push(`${what} ${Math.round(performance.now() - touched)} ms`);
}

/** Allows, and waits until the computer leaves for the site, but not for the site's own page. */
async function allow(page: Page): Promise<void> {
  let left = false;
  page.on("request", (request) => {
    left ||= /\/api\/auth\/callback\/wechat\?code=/.test(request.url());
  });
  await tap("允许");
  await follows("允许", () => left);
}

/** Waits for the state below the QR code. */
const state = (page: Pick<Page, "getByRole">, text: string) =>
  follows(text, () => page.getByRole("status").getByText(text).isVisible());

test("a phone scans and allows, and the computer signs in", async ({ page }) => {
  await openSandbox(page);
  await expect(page.getByText("等待扫码。")).toBeVisible();
  await scan(page);
  await state(page, "扫描成功");
  await expect(phone.getByRole("heading", { name: "localhost:23110 想知道你的昵称和头像" })).toBeVisible();
  await expect(phone.getByRole("button", { name: "允许" })).toBeInViewport({ ratio: 1 });
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.getByText("ليلى المنصوري").tap();
  await allow(page);
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText("ليلى المنصوري")).toBeVisible();
  await expect(phone.getByRole("heading", { name: "已经允许" })).toBeVisible();
  // The QR code is used up.
  await phone.goBack();
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "二维码已经失效" })).toBeVisible();
});

test("a phone scans and refuses, scans again and allows", async ({ page }) => {
  await openSandbox(page);
  await scan(page);
  await state(page, "扫描成功");
  await tap("拒绝");
  await state(page, "你已取消此次登录");
  await expect(phone.getByRole("heading", { name: "已经拒绝" })).toBeVisible();
  await expect(page).toHaveURL(/\/connect\/qrconnect\?/);
  await scan(page);
  await state(page, "扫描成功");
  await allow(page);
  await expect(page).toHaveURL("/me");
});

for (const refusal of ["只带 state 跳回", "带 code=authdeny 跳回"]) {
  test(`a refusal is never shown as allowed: ${refusal}`, async ({ page }) => {
    await openSandbox(page);
    // With the status 204 a browser stays on the page.
    await page.route("**/api/auth/callback/wechat?*", (route) => route.fulfill({ status: 204 }), { times: 1 });
    const leaving = page.waitForRequest(/\/api\/auth\/callback\/wechat\?/);
    await scan(page);
    await state(page, "扫描成功");
    await phone.getByText("其他结果").tap();
    await tap(refusal);
    await state(page, "已经拒绝，正在回到网站。");
    await expect(page.locator(".badge")).toBeHidden();
    await expect(phone.getByRole("heading", { name: "已经拒绝" })).toBeVisible();
    await expect(phone.getByText("再扫一次")).toHaveCount(0);
    await page.goto((await leaving).url());
    await expect(page).toHaveURL(/\/login\?error=/);
    expect(await sessionOf(page)).toBeNull();
  });
}

test("a hidden page does not poll, and catches up at once when it is visible again", async ({ page }) => {
  const show = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  const isPoll = (request: Request) => request.url().includes("/connect/l/qrconnect?");
  const first = page.waitForRequest(isPoll);
  await openSandbox(page);
  const held = await first;
  // A browser has six connections to a host for all its pages, and a held poll takes one.
  const given = page.waitForEvent("requestfailed", (request) => request === held);
  await show(true);
  await given;
  let asked = 0;
  page.on("request", (request) => (asked += Number(isPoll(request))));
  await scan(page);
  await expect(page.getByText("等待扫码。")).toBeVisible();
  expect(asked).toBe(0);
  await show(false);
  await expect(page.getByRole("status").getByText("扫描成功")).toBeVisible();
  await allow(page);
  await expect(page).toHaveURL("/me");
});

test("a phone scans, the QR code expires, and the next one is allowed", async ({ page }) => {
  await openSandbox(page);
  await scan(page);
  await state(page, "扫描成功");
  await phone.getByText("其他结果").tap();
  await tap("让二维码过期");
  await state(page, "二维码已经过期");
  await expect(phone.getByRole("heading", { name: "二维码已经失效" })).toBeVisible();
  const before = await page.getByRole("img", { name: "二维码" }).getAttribute("src");
  await page.getByRole("link", { name: "换一个二维码" }).click();
  await expect(page.getByRole("img", { name: "二维码" })).not.toHaveAttribute("src", before ?? "");
  await scan(page);
  await state(page, "扫描成功");
  await allow(page);
  await expect(page).toHaveURL("/me");
});

test("the frame in the login page follows the phone, and takes the whole window to the callback", async ({ page }) => {
  await page.goto("/login?returnTo=/me");
  await page.getByRole("button", { name: "显示二维码" }).click();
  const frame = page.frameLocator("iframe");
  await scan(frame);
  await state(frame, "扫描成功，请在手机上点「允许」");
  await tap("拒绝");
  await state(frame, "你已取消此次登录，可以再扫");
  await scan(frame);
  await phone.getByText("其他结果").tap();
  await tap("让二维码过期");
  await frame.getByRole("link", { name: "换一个二维码" }).click();
  await expect(frame.getByText("用手机扫码，或者选一个人")).toBeVisible();
  await scan(frame);
  await state(frame, "扫描成功，请在手机上点「允许」");
  await allow(page);
  await expect(page).toHaveURL("/me");
});

test("a scenario that is chosen on the phone happens to the site", async ({ page }) => {
  const allowWith = async (scenario: string) => {
    await openSandbox(page);
    await scan(page);
    await phone.getByLabel("要出什么错").selectOption(scenario);
    await tap("允许");
  };
  await allowWith("exchange.code_used");
  await expect(page.getByRole("heading", { name: "这次登录已经结束了" })).toBeVisible();
  expect(await sessionOf(page)).toBeNull();
  await allowWith("userinfo.restricted");
  await expect(page.getByRole("heading", { name: "微信拦截了这次登录" })).toBeVisible();
  expect(await sessionOf(page)).toBeNull();
  await allowWith("exchange.busy_once");
  await expect(page).toHaveURL("/me");
});

test("inside WeChat a person is asked once, and later logins are silent", async ({ browser }) => {
  const userAgent = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50";
  const wechat = await browser.newContext({ baseURL: ORIGIN, locale: "zh-CN", userAgent, javaScriptEnabled: false });
  const page = await wechat.newPage();
  const authorize = (scope: string, state = "STATE1") =>
    `${CONNECT}/oauth2/authorize?appid=wx73616e64626f7801&redirect_uri=${encodeURIComponent(`${ORIGIN}/login`)}` +
    `&response_type=code&scope=${scope}&state=${state}#wechat_redirect`;
  const userinfo = async () => {
    expect(new URL(page.url()).searchParams.get("state")).toBe("STATE1");
    const asked = new URLSearchParams({
      appid: "wx73616e64626f7801",
      secret: "73616e64626f782d6f6666696369616c",
      code: new URL(page.url()).searchParams.get("code") ?? "",
      grant_type: "authorization_code",
    });
    return (await page.request.get(`/wechat-sandbox/sns/oauth2/access_token?${asked}`)).json();
  };

  await page.goto(authorize("snsapi_base"));
  await expect(page).toHaveURL(/\/login\?code=/);
  expect(await userinfo()).toMatchObject({ scope: "snsapi_base", openid: expect.stringMatching(/^oOFFICIALlin-/) });

  await page.goto(authorize("snsapi_userinfo"));
  await page.getByRole("radio", { name: "周舟" }).check();
  await page.getByRole("button", { name: "拒绝", exact: true }).click();
  await page.getByRole("link", { name: "重新选择" }).click();
  await page.getByRole("radio", { name: "周舟" }).check();
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL(/\/login\?code=/);
  expect(await userinfo()).toMatchObject({ scope: "snsapi_userinfo", openid: expect.stringMatching(/^oOFFICIALzho-/) });

  await page.goto(authorize("snsapi_base"));
  await expect(page).toHaveURL(/\/login\?code=/);
  expect(await userinfo()).toMatchObject({ openid: expect.stringMatching(/^oOFFICIALzho-/) });

  // Any parameter may follow the five, but none may come between them.
  await page.goto(authorize("snsapi_userinfo", "STATE1&2=1"));
  await expect(page.getByRole("heading", { name: "localhost:23110 想知道你的昵称和头像" })).toBeVisible();
  await page.goto(authorize("snsapi_userinfo").replace("&scope", "&x=1&scope"));
  await expect(page.getByRole("heading", { name: "参数的顺序不对" })).toBeVisible();

  await page.goto(authorize("snsapi_userinfo", "a.b"));
  await expect(page.getByText("没有提示，只有一个空白页")).toBeVisible();
  await wechat.close();

  await phone.goto(authorize("snsapi_userinfo"));
  await expect(phone.getByRole("heading", { name: "请在微信客户端打开链接" })).toBeVisible();
});

test("axe finds nothing on the phone's pages, light or dark, and an unknown code says what to do", async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const answer = await page.goto(`${CONNECT}/confirm?uuid=unknown`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("请在电脑上换一个二维码，再扫一次。")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const computer = await browser.newPage({ baseURL: ORIGIN, locale: "zh-CN" });
  await openSandbox(computer);
  const picture = await computer.getByRole("img", { name: "二维码" }).getAttribute("src");
  await page.goto(`${CONNECT}/confirm?uuid=${picture?.split("/").at(-1)}`);
  for (const summary of await page.locator("summary").all()) await summary.click();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  const shown = computer.getByRole("status");
  await expect(shown).toContainText("扫描成功");
  expect(await violations(computer)).toEqual([]);
  await page.getByRole("button", { name: "让二维码过期" }).click();
  await expect(shown).toContainText("二维码已经过期");
  expect(await violations(computer)).toEqual([]);
  await computer.close();
});

test("a drawing and a QR code are pictures of the format that WeChat's have", async ({ page }) => {
  await openSandbox(page);
  const picture = await page.getByRole("img", { name: "二维码" }).getAttribute("src");
  for (const path of ["/wechat-sandbox/avatars/crane/132", picture ?? ""]) {
    const answer = await page.request.get(path);
    expect(answer.headers(), path).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expectStrictPolicy(answer.headers()["content-security-policy"]);
  }
  for (const image of await page.getByRole("img").all()) {
    expect(await image.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth)).toBeGreaterThan(0);
  }
  const missing = await page.request.get("/wechat-sandbox/avatars/crane/132/more");
  expect(missing.status()).toBe(404);
  expectStrictPolicy(missing.headers()["content-security-policy"]);
});

import type { Page } from "playwright/test";
import { violations } from "../axe";
import { withStoppedClock } from "../clock";
import { CODE, cookieNames, EMBED, ORIGIN, SIGN_IN, sessionOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

// The QR code in the login page, and the link to it on the home page, in the mode `wechat`.

const OPEN_WEIXIN = "https://open.weixin.qq.com";
const READY = `<script>parent.postMessage('{"type":"status","status":"wxReady"}', "*")</script>`;

const LOADING = "正在打开二维码……";
const SCAN = "用微信扫一扫，再在手机上点「允许」。";
const LATE = "二维码没有出来？";
const EXPIRED = "二维码已过期，";

async function showCode(page: Page, path = "/login?returnTo=/me"): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: "显示二维码" }).click();
}

test("the login page requests nothing from WeChat before the click, and then only the embed URL", async ({ page }) => {
  const visits = await answerForOpenWeixin(page, () => READY);
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto("/login");
  await page.waitForLoadState("networkidle");
  expect([visits, [...origins]]).toEqual([[], [ORIGIN]]);
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expect(page.getByText(SCAN)).toBeVisible();
  expect(visits).toEqual([expect.stringMatching(EMBED)]);
  expect([...origins]).toEqual([ORIGIN, OPEN_WEIXIN]);
});

test("a scan in the frame signs the whole window in", async ({ page }) => {
  const callback = `${ORIGIN}/api/auth/callback/wechat?code=${CODE}&state=`;
  await answerForOpenWeixin(
    page,
    () =>
      `${READY}<button>allow</button><script>document.querySelector("button").onclick = () => {
         top.location.href = "${callback}" + new URLSearchParams(location.search).get("state");
       }</script>`,
  );
  await showCode(page);
  await page.frameLocator("iframe").getByRole("button", { name: "allow" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
  expect(await sessionOf(page)).toMatchObject({ user: { name: userinfo.nickname } });
});

test("WeChat's page in the frame may connect to the WeChat app on the same computer", async ({ page }) => {
  await answerForOpenWeixin(
    page,
    () => `${READY}<p><script>document.querySelector("p").append(document.featurePolicy.allowedFeatures())</script>`,
  );
  await showCode(page);
  await expect(page.frameLocator("iframe").getByText("local-network-access")).toBeVisible();
});

withStoppedClock("only a message from WeChat in this frame ends the loading state", async ({ page }) => {
  await answerForOpenWeixin(page, (url) => (url.endsWith("/elsewhere") ? READY : "<p>QR code"));
  await showCode(page);
  await expect(page.frameLocator("iframe").getByText("QR code")).toBeVisible();
  await expect(page.getByText(LOADING)).toBeVisible();
  // One message comes from this page, and one from WeChat's origin in another frame.
  const senders = await page.evaluate(async (elsewhere) => {
    const heard: string[] = [];
    const next = () =>
      new Promise<void>((resolve) =>
        window.addEventListener("message", ({ origin }) => resolve(void heard.push(origin)), { once: true }),
      );
    const own = next();
    window.postMessage('{"type":"status","status":"wxReady"}', "*");
    await own;
    const other = next();
    document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere }));
    await other;
    return heard;
  }, `${OPEN_WEIXIN}/elsewhere`);
  expect(senders).toEqual([ORIGIN, OPEN_WEIXIN]);
  await expect(page.getByText(LOADING)).toBeVisible();
  await expect(page.getByText(SCAN)).toBeHidden();
});

withStoppedClock("a QR code that does not appear can be requested again, with a new attempt", async ({ page }) => {
  let body = "<p>nothing";
  const visits = await answerForOpenWeixin(page, () => body);
  await showCode(page);
  await expect(page.frameLocator("iframe").getByText("nothing")).toBeVisible();
  await page.clock.runFor(7_999);
  await expect(page.getByText(LOADING)).toBeVisible();
  await page.clock.runFor(1);
  await expect(page.getByRole("status").filter({ hasText: LATE })).toBeVisible();
  // The frame stays, because it may only be slow.
  await expect(page.frameLocator("iframe").getByText("nothing")).toBeVisible();
  body = READY;
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByText(SCAN)).toBeVisible();
  const states = visits.map((visit) => EMBED.exec(visit)?.[1]);
  expect(new Set(states).size).toBe(2);
  expect(await cookieNames(page)).toEqual(states.map((state) => `wechat-attempt.${state}`).sort());
});

withStoppedClock("a QR code expires after ten minutes, and can be replaced by a new one", async ({ page }) => {
  const visits = await answerForOpenWeixin(page, () => READY);
  await showCode(page);
  await expect(page.getByText(SCAN)).toBeVisible();
  await page.clock.fastForward(599_999);
  await expect(page.getByText(SCAN)).toBeVisible();
  await page.clock.fastForward(1);
  await expect(page.getByText(EXPIRED)).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.getByRole("button", { name: "换一个二维码" }).click();
  await expect(page.getByText(SCAN)).toBeVisible();
  expect(visits).toHaveLength(2);
});

withStoppedClock("the card keeps its size in every state, and axe finds no violations", async ({ page }) => {
  let body = "<p>nothing";
  await answerForOpenWeixin(page, () => body);
  await page.goto("/login");
  const card = page.getByRole("main").locator("section").first();
  const before = await card.boundingBox();
  const expectState = async (text: string) => {
    await expect(page.getByText(text)).toBeVisible();
    expect(await card.boundingBox(), text).toEqual(before);
    // axe waits by the page's clock, so the clock must run.
    await page.clock.resume();
    expect(await violations(page), text).toEqual([]);
  };
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expectState(LOADING);
  await page.clock.fastForward(9_000);
  await expectState(LATE);
  body = READY;
  await page.getByRole("button", { name: "再试一次" }).click();
  await expectState(SCAN);
  await page.clock.fastForward(600_000);
  await expectState(EXPIRED);
});

// The page shows 已复制 for only two seconds, so the clock is stopped.
withStoppedClock("a failure shows its text and numbers, and offers a new sign-in", async ({ page }) => {
  await page.goto("/login?error=expired&errcode=40029&rid=1a-2b-3c");
  await expect(page.getByRole("heading", { name: "登录超时了" })).toBeVisible();
  await expect(page.getByText("errcode 40029")).toBeVisible();
  await expect(page.getByText("rid 1a-2b-3c")).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("alert").getByRole("button", { name: "复制" }).click();
  await expect(page.getByText("已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("errcode 40029, rid 1a-2b-3c");
  for (const name of ["再试一次", "显示二维码"]) await expect(page.getByRole("button", { name })).toBeVisible();
});

test("the home page links to the QR code", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").locator('a[href="/login"]').click();
  await expect(page.getByRole("button", { name: "显示二维码" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no page offers the QR code, which takes a script", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByRole("main").getByRole("button", { name: SIGN_IN })).toBeVisible();
    await expect(page.getByRole("button", { name: "显示二维码" })).toBeHidden();
    await page.goto("/");
    await expect(page.getByRole("main").getByRole("button", { name: SIGN_IN })).toBeVisible();
    const link = page.getByRole("main").locator('a[href="/login"]');
    await expect(link).toHaveCount(1);
    await expect(link).toBeHidden();
  });
});

test.describe("on a phone", () => {
  test.use({
    userAgent: "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
  });

  test("the page shows its URL to open on a computer, and a button to scan with another phone", async ({ page }) => {
    await page.goto("/login?returnTo=/me");
    await expect(page.getByRole("heading", { name: "手机扫不了自己屏幕上的二维码" })).toBeVisible();
    await expect(page.getByText(`${ORIGIN}/login?returnTo=%2Fme`)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
    await expect(page.getByRole("button", { name: "显示二维码" })).toHaveCount(0);
  });
});

test.describe("inside WeChat", () => {
  test.use({
    userAgent:
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0",
  });

  test("the page says how to open a browser, and shows no sign-in button", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByRole("heading", { name: "在微信里不能登录本站" })).toBeVisible();
    await expect(page.getByText("「在浏览器打开」")).toBeVisible();
    await expect(page.getByText(`${ORIGIN}/login`, { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    for (const name of ["微信登录", "显示二维码"]) await expect(page.getByRole("button", { name })).toHaveCount(0);
  });
});

import { get } from "node:http";
import { violations } from "../../axe";
import { callbackOf, SIGN_IN } from "../../login";
import { answerForOpenWeixin } from "../../open-weixin";
import { visitOwnServer } from "../../own-server";
import { CREDENTIALS } from "../../servers";
import { expect, test } from "../../test";

const PORT = "23119";
const ORIGIN = `http://localhost:${PORT}`;

// A hundredth of the limits: of each kind an address may do three things within five minutes.
visitOwnServer({ ...CREDENTIALS, AUTH_URL: ORIGIN, RATE_LIMIT_FACTOR: "0.01" }, PORT);

test.use({ expectedErrors: /the server responded with a status of 429/ });

const CALLBACK = `${ORIGIN}${callbackOf("0123456789abcdef0123456789abcdef")}`;
const OWN_FRAME = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin" };

test("a click too many leads to the login page, which says how long to wait", async ({ page }) => {
  await answerForOpenWeixin(page);
  const button = page.getByRole("main").getByRole("button", { name: SIGN_IN });
  for (let click = 0; click < 3; click += 1) {
    await page.goto(`${ORIGIN}/login?returnTo=/me`);
    await button.click();
    await expect(page).toHaveTitle("open.weixin.qq.com");
  }
  await page.goto(`${ORIGIN}/login?returnTo=/me`);
  await button.click();
  await expect(page).toHaveURL(/\/login\?error=limited&wait=\d+&returnTo=%2Fme$/);
  await expect(page.getByRole("heading", { name: "登录请求太多了" })).toBeVisible();
  await expect(page.getByText(/^请等 \d 分钟再试。$/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a callback too many is answered by a page with status 429, whatever address it claims", async ({
  page,
  request,
}) => {
  for (let callback = 0; callback < 3; callback += 1) {
    expect((await request.get(CALLBACK, { maxRedirects: 0 })).status()).toBe(303);
  }
  const answer = await page.goto(CALLBACK);
  expect(answer?.status()).toBe(429);
  expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: "登录请求太多了" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Too many sign-ins" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (const forged of ["203.0.113.1", "203.0.113.2, 127.0.0.2", "::1"]) {
    const headers = { "x-forwarded-for": forged, "x-real-ip": forged, "x-vercel-forwarded-for": forged };
    expect((await request.get(CALLBACK, { headers, maxRedirects: 0 })).status(), forged).toBe(429);
  }
});

test("another address notices nothing of it", async () => {
  test.skip(process.platform !== "linux", "Only Linux has all of 127.0.0.0/8.");
  const status = new Promise((resolve, reject) => {
    const address = CALLBACK.replace("localhost", "127.0.0.1");
    get(address, { localAddress: "127.0.0.2" }, (answer) => resolve(answer.resume().statusCode)).on("error", reject);
  });
  expect(await status).toBe(303);
});

test("a frame too many says so in the frame", async ({ page, request }) => {
  for (let frame = 0; frame < 3; frame += 1) {
    expect((await request.get(`${ORIGIN}/login/qr`, { headers: OWN_FRAME, maxRedirects: 0 })).status()).toBe(303);
  }
  await page.goto(`${ORIGIN}/login`);
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "登录请求太多了" })).toBeVisible();
});

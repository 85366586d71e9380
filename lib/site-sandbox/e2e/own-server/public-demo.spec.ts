import { visitOwnServer } from "../../../../e2e/own-server";
import { AUTH_SECRET } from "../../../../e2e/servers";
import { expect, test } from "../../../../e2e/test";
import { APP } from "../../../sandbox/e2e/clients/test";

const ORIGIN = "https://demo.example";

// A sandbox as Vercel runs it, without Redis. A browser gets the same pages at the server's own address.
const VERCEL = { VERCEL: "1", VERCEL_ENV: "production", VERCEL_PROJECT_PRODUCTION_URL: "demo.example" };

visitOwnServer({ ...VERCEL, AUTH_SECRET, WECHAT_SANDBOX: "1" });

const asked = (callback: string, more: Record<string, string> = {}) => {
  const parameters = { appid: APP.appId, redirect_uri: callback, response_type: "code", scope: "snsapi_login" };
  return `/wechat-sandbox/connect/qrconnect?${new URLSearchParams({ ...parameters, state: "demo1234", ...more })}`;
};

test("without a shared store there is no QR code, and the phone in the page signs in", async ({ page }) => {
  await page.goto(asked(`${ORIGIN}/api/auth/callback/wechat`, { login_type: "jssdk" }));
  await expect(page.getByText("这里不能扫码，请选一个人")).toBeVisible();
  await page.goto(asked(`${ORIGIN}/api/auth/callback/wechat`));
  await expect(page.getByText("这里没有二维码，请用页面里的手机。")).toBeVisible();
  await expect(page.getByRole("img", { name: "二维码" })).toHaveCount(0);
  const [request] = await Promise.all([
    page.waitForRequest(`${ORIGIN}/**`),
    page.getByRole("button", { name: "允许" }).click(),
  ]);
  expect(request.url()).toMatch(/\/api\/auth\/callback\/wechat\?code=[\w-]+&state=demo1234$/);
});

test("a visitor cannot change a person, keep the server busy, or see other people's requests", async ({ page }) => {
  await page.goto(asked(`${ORIGIN}/api/auth/callback/wechat`));
  await expect(page.locator('[name="nickname"]')).toHaveCount(0);
  const options = page.locator('[name="scenario"] option');
  const scenarios = await options.evaluateAll((all) => all.map((option) => option.getAttribute("value") ?? ""));
  expect(scenarios).toContain("userinfo.busy_once");
  expect(scenarios.filter((scenario) => /slow|huge/.test(scenario))).toEqual([]);
  await page.goto("/wechat-sandbox");
  await expect(page.getByText("这是公开的演示，沙盒不记录访客的请求。")).toBeVisible();
});

test("browsers are sent only to the demo's own site", async ({ page }) => {
  for (const callback of ["http://localhost:4000/cb", "http://192.168.1.7/cb", "https://example.com/cb"]) {
    await page.goto(asked(callback));
    await expect(page.getByRole("heading", { name: "redirect_uri 参数错误" })).toBeVisible();
    await expect(page.getByRole("button", { name: "允许" })).toHaveCount(0);
    // The page does not suggest the setting for other projects, because this server would not start with it.
    await expect(page.getByText("请在自己的电脑上运行沙盒。")).toBeVisible();
    await expect(page.getByText("WECHAT_SANDBOX_CALLBACKS")).toHaveCount(0);
  }
});

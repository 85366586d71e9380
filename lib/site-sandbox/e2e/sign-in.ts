import type { Page } from "playwright/test";
import { expect } from "../../../e2e/test";

/** Clicks 微信登录 on the login page and waits for the sandbox's QR code page. */
export async function openSandbox(page: Page, returnTo = "/me"): Promise<void> {
  await page.goto(`/login?returnTo=${encodeURIComponent(returnTo)}`);
  await page.getByRole("button", { name: /^(?:微信登录|Sign in with WeChat)$/ }).click();
  await expect(page).toHaveURL(/\/wechat-sandbox\/connect\/qrconnect\?appid=/);
}

/** Signs in as one of the sandbox's people, up to the click on 允许. */
export async function signInToSandbox(page: Page, person = "林小满", returnTo = "/me"): Promise<void> {
  await openSandbox(page, returnTo);
  await page.getByRole("radio", { name: person }).check();
  await page.getByRole("button", { name: /^(?:允许|Allow)$/ }).click();
}

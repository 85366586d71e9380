import type { Page } from "playwright/test";
import { expect } from "./test";

/** Opens a page on a phone, and expects that it is not wider than the screen. */
export async function expectFitsPhone(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path, { waitUntil: "networkidle" });
  await expect(page.locator("h1").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
}

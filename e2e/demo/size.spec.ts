import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { shiftOf } from "../layout-shift";
import { signIn } from "../login";
import { expectLittleScript } from "../script-size";
import { expect, test } from "../wechat-test";

const PAGES = ["/guide", "/errors"];

test("a page loads at most 8 KB more script than an empty Next page", async ({ page }) => {
  for (const path of PAGES) await expectLittleScript(page, path);
});

test("nothing shifts while a page loads", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of PAGES) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), path).toBe(0);
  }
});

/** Expects a page's HTML to have at most so many kilobytes compressed, and prints how many bytes it has. */
async function expectSmall(page: Page, path: string, kilobytes: number, what: string, language = "zh-CN") {
  const html = await (await page.request.get(path, { headers: { "Accept-Language": language } })).body();
  const size = gzipSync(html).length;
  process.stdout.write(`HTML of ${path} ${what}: ${html.length} bytes, ${size} compressed\n`);
  expect(size, `${path} ${what}`).toBeLessThanOrEqual(kilobytes * 1024);
}

test("the home page's HTML is at most 14 KB compressed", async ({ page }) => {
  await expectSmall(page, "/", 14, "signed out");
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await expectSmall(page, "/", 14, "signed in");
});

test("the HTML of the error codes is at most 22 KB compressed, and that of the guide 40 KB", async ({ page }) => {
  for (const language of ["zh-CN", "en"]) {
    await expectSmall(page, "/errors", 22, `in ${language}`, language);
    await expectSmall(page, "/guide", 40, `in ${language}`, language);
  }
});

import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { emptyPageScripts } from "../empty-page";
import { hold } from "../hold";
import { inPieces } from "../in-pieces";
import { expect, test } from "../test";
import { signInToSandbox } from "./sign-in";

const SCRIPT_LIMIT = 8 * 1024;
const HOME_LIMIT = 14 * 1024;

const AVATARS = "**/wechat-sandbox/avatars/**";

/** The compressed size in bytes of all scripts that a browser loads with a page. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: "networkidle" });
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  expect(scripts.length).toBeGreaterThan(3);
  const bodies = await Promise.all([...new Set(scripts)].map(async (url) => (await page.request.get(url)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

test("a page loads at most 8 KB more script than an empty Next page", async ({ page, context }) => {
  test.setTimeout(180_000);
  const empty = emptyPageScripts();
  const measure = async (path: string, state = "") => {
    const size = await scriptsOf(page, path);
    const line = `first-load JavaScript of ${path}${state}: ${size} bytes, ${size - empty} above the empty page's ${empty}`;
    process.stdout.write(`${line}\n`);
    expect(size - empty, path).toBeLessThanOrEqual(SCRIPT_LIMIT);
  };
  for (const path of ["/", "/login", "/guide", "/errors", "/nowhere"]) await measure(path);
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  for (const path of ["/me", "/"]) await measure(path, " signed in");
  await context.clearCookies();
});

test("the home page's HTML is at most 14 KB compressed", async ({ page }) => {
  const measure = async (state: string) => {
    const size = gzipSync(await (await page.request.get("/")).body()).length;
    process.stdout.write(`HTML of / ${state}: ${size} bytes\n`);
    expect(size, state).toBeLessThanOrEqual(HOME_LIMIT);
  };
  await measure("signed out");
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  await measure("signed in");
});

/** The sum of the page's layout shifts since it was opened. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );
}

test("nothing shifts while a page loads, even if the avatar is slow or broken", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/", "/login", "/guide", "/errors"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), path).toBe(0);
  }
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  const avatar = page.getByRole("main").locator("img");
  const initial = avatar.locator("..");
  for (const path of ["/", "/me"]) {
    const go = await hold(page, AVATARS);
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await expect(initial).toHaveText("林");
    expect(await avatar.evaluate((image: HTMLImageElement) => image.complete), path).toBe(false);
    expect(await shiftOf(page), path).toBe(0);
    go();
    await page.waitForLoadState();
    expect(await avatar.evaluate((image: HTMLImageElement) => image.naturalWidth), path).toBeGreaterThan(0);
    expect(await shiftOf(page), path).toBe(0);
    await page.unroute(AVATARS);
  }
  await page.route(AVATARS, (route) => route.fulfill({ contentType: "image/png", body: "no picture" }));
  for (const path of ["/", "/me"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), path).toBe(0);
    await expect(initial).toHaveText("林");
  }
});

test("nothing shifts while a page arrives in pieces", async ({ page, baseURL }) => {
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  const slow = await inPieces(baseURL ?? "");
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ["/", "/me"]) {
      await page.goto(`${slow.origin}${path}`);
      await expect(page.getByRole("contentinfo")).toBeVisible();
      expect(await shiftOf(page), `${path} at ${width} px`).toBe(0);
    }
  }
  slow.stop();
});

test("no page sends a request to another origin", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  for (const path of ["/", "/login", "/login?error=declined", "/guide", "/errors", "/nowhere"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect(foreign).toEqual([]);
});

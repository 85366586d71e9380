import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { emptyPageScripts } from "./empty-page";
import { expect } from "./test";

const LIMIT = 8 * 1024;

/** Expects that a page loads at most 8 KB more script than an empty Next page, and prints how much it loads. */
export async function expectLittleScript(page: Page, path: string, state = ""): Promise<void> {
  const size = await scriptsOf(page, path);
  const empty = emptyPageScripts();
  const line = `first-load JavaScript of ${path}${state}: ${size} bytes, ${size - empty} above the empty page's ${empty}`;
  process.stdout.write(`${line}\n`);
  expect(size - empty, path).toBeLessThanOrEqual(LIMIT);
}

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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { site } from "../../site.config";
import { ROOT } from "../root";
import { expect, test } from "../wechat-test";

// The excerpts on the page: the step's anchor, the file and the declaration.
const EXCERPTS = [
  ["click", "lib/auth/attempt/attempt.ts", "startAttempt"],
  ["scan", "lib/wechat/authorize-url.ts", "qrConnectUrl"],
  ["callback", "lib/auth/callback.ts", "callback"],
  ["exchange", "lib/wechat/exchange.ts", "exchangeCode"],
  ["exchange", "lib/auth/provider.ts", "wechatProvider"],
  ["session", "lib/auth/session/session.ts", "newClaims"],
  ["session", "lib/auth/current-user.ts", "currentUser"],
] as const;

const step = (page: Page, id: string) => page.getByRole("listitem").filter({ has: page.locator(`h3#${id}`) });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("each step shows the current code of its file, and links to the lines", async ({ page }) => {
      await page.goto("/guide");
      await expect(page.locator("figure")).toHaveCount(EXCERPTS.length);
      for (const [id, path, name] of EXCERPTS) {
        const figure = step(page, id).locator("figure").filter({ hasText: path });
        const caption = figure.locator("figcaption a");
        const [, first = "", last = ""] = /:(\d+)–(\d+)$/.exec((await caption.textContent()) ?? "") ?? [];
        const href = site.repository ? `${site.repository}/blob/main/${path}#L${first}-L${last}` : null;
        expect(await caption.getAttribute("href"), path).toBe(href);
        const lines = readFileSync(join(ROOT, path), "utf8")
          .split("\n")
          .slice(Number(first) - 1, Number(last));
        expect(lines[0], path).toMatch(new RegExp(`^(?:export )?(?:async )?function ${name}\\(`));
        expect(lines.at(-1), path).toBe("}");
        expect(await figure.locator("pre").textContent(), path).toBe(lines.join("\n"));
      }
    });

    test("every link in the table of contents leads to a heading on the same page", async ({ page }) => {
      await page.goto("/guide");
      const links = page.getByRole("navigation", { name: "目录" }).getByRole("link");
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(hrefs).toEqual(expect.arrayContaining(["#steps", "#live", "#questions", "#domain", "#redirect-uri"]));
      for (const href of hrefs) await expect(page.locator(`:is(h2, h3)${href}`), href ?? "").toHaveCount(1);
      await links.filter({ hasText: "没有 unionid" }).click();
      await expect(page).toHaveURL("/guide#unionid");
      await expect(page.getByRole("heading", { name: "为什么没有 unionid？" })).toBeInViewport();
    });
  });
}

test("the guide has the same headings in both languages", async ({ page, context }) => {
  const headings = async () =>
    page.locator("main :is(h1, h2, h3)").evaluateAll((all) => all.map(({ tagName, id }) => `${tagName} ${id}`));
  await page.goto("/guide");
  await expect(page).toHaveTitle(`指南 · ${site.name}`);
  const chinese = await headings();
  expect(chinese.slice(0, 3)).toEqual(["H1 ", "H2 steps", "H3 click"]);
  await context.addCookies([{ name: "lang", value: "en", url: page.url() }]);
  await page.goto("/guide");
  await expect(page).toHaveTitle(`Guide · ${site.name}`);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute("content", /five steps/);
  await expect(page.getByRole("heading", { name: "Going live" })).toBeVisible();
  expect(await headings()).toEqual(chinese);
});

for (const width of [360, 768, 1440]) {
  test(`at ${width} px the code scrolls sideways, also by keyboard, and the page does not`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/guide");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const code = page.getByRole("region", { name: "callback", exact: false }).first();
    await code.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => code.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
}

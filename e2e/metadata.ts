import type { Page } from "playwright/test";
import { ORIGIN } from "./login";
import { expect } from "./test";

interface Described {
  readonly title: string;
  readonly description: string;
}

/**
 * Expects that search engines find of a page, in each language, what they need: a description, a picture, and links to
 * its translations. Returns the titles and descriptions.
 */
export async function expectDescribed(page: Page, path: string): Promise<Record<"zh-CN" | "en", Described>> {
  return { "zh-CN": await described(page, path, "zh-CN", ""), en: await described(page, path, "en", "?lang=en") };
}

async function described(page: Page, path: string, language: string, query: string): Promise<Described> {
  await page.goto(`${path}${query}`);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const absolute = (to: string) => `${ORIGIN}${to}`.replace(/\/$/, "");
  expect(await attributes(page, 'link[rel="canonical"]', "href")).toEqual([absolute(`${path}${query}`)]);
  expect(await attributes(page, 'link[rel="alternate"]', "href")).toEqual([
    absolute(path),
    `${ORIGIN}${path}?lang=zh-CN`,
    `${ORIGIN}${path}?lang=en`,
  ]);
  expect(await attributes(page, 'meta[property="og:image"]', "content")).toEqual([`${ORIGIN}/open-graph.png`]);
  expect(await attributes(page, 'meta[name="robots"]', "content"), path).toEqual([]);
  const title = await page.title();
  const [description = ""] = await attributes(page, 'meta[name="description"]', "content");
  expect(description, `the description of ${path}`).not.toBe("");
  return { title, description };
}

/** The values of an attribute, one for each matching element. */
function attributes(page: Page, elements: string, attribute: string): Promise<string[]> {
  return page
    .locator(elements)
    .evaluateAll((all, name) => all.map((element) => element.getAttribute(name) ?? ""), attribute);
}

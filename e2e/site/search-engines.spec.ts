import { ORIGIN } from "../login";
import { expect, test } from "../test";

const PAGES = ["/", "/guide", "/errors", "/login"];

/** The values of an attribute, one for each matching element in a page's HTML. */
function attributes(html: string, element: RegExp, attribute: string): string[] {
  return [...html.matchAll(element)].map(([tag]) => new RegExp(`${attribute}="([^"]*)"`, "i").exec(tag)?.[1] ?? "");
}

test("every page has its own title and description in each language, and links to its translations", async ({
  request,
}) => {
  const seen = new Set<string>();
  for (const path of PAGES) {
    for (const [lang, query] of [
      ["zh-CN", ""],
      ["en", "?lang=en"],
    ]) {
      const html = await (await request.get(`${path}${query}`)).text();
      expect(html).toContain(`<html lang="${lang}"`);
      seen.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "");
      expect(attributes(html, /<meta name="description"[^>]*>/g, "content")[0]?.length).toBeGreaterThan(20);
      const absolute = (to: string) => `${ORIGIN}${to}`.replace(/\/$/, "");
      expect(attributes(html, /<link rel="canonical"[^>]*>/g, "href")).toEqual([absolute(`${path}${query}`)]);
      expect(attributes(html, /<link rel="alternate"[^>]*>/g, "href")).toEqual([
        absolute(path),
        `${ORIGIN}${path}?lang=zh-CN`,
        `${ORIGIN}${path}?lang=en`,
      ]);
      expect(attributes(html, /<meta property="og:image"[^>]*>/g, "content")).toEqual([`${ORIGIN}/open-graph.png`]);
      expect(html).not.toContain("noindex");
    }
  }
  expect(seen.size).toBe(PAGES.length * 2);
  for (const file of ["/open-graph.png", "/apple-touch-icon.png"]) {
    expect((await request.get(file)).headers()["content-type"], file).toBe("image/png");
  }
});

test("robots.txt excludes /me, and the sitemap lists only the public pages", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(robots).toMatch(/^Disallow: \/me$/m);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, to]) => to)).toEqual(PAGES.map((path) => ORIGIN + path));
  expect(sitemap).toContain(`hreflang="en" href="${ORIGIN}/guide?lang=en"`);
});

test("?lang= sets the language of a visitor who has not chosen one, and an unknown value is ignored", async ({
  page,
}) => {
  const language = page.locator("html");
  await page.goto("/login?lang=en");
  await expect(language).toHaveAttribute("lang", "en");
  for (const value of ["", "fr", "EN", "<script>", "__proto__", "zh-CN,en", "%00", "%F0%9F%98%80", "x".repeat(4000)]) {
    expect((await page.goto(`/login?lang=${value}`))?.status(), value).toBe(200);
    await expect(language, value).toHaveAttribute("lang", "zh-CN");
  }
  await page.goto("/login?lang=en");
  await page.getByRole("button", { name: "中" }).click();
  await expect(language).toHaveAttribute("lang", "zh-CN");
  await page.goto("/login?lang=en");
  await expect(language).toHaveAttribute("lang", "zh-CN");
});

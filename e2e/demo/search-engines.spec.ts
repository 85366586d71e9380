import { site } from "../../site.config";
import { ORIGIN } from "../login";
import { expectDescribed } from "../metadata";
import { expect, test } from "../wechat-test";

const PAGES = ["/guide", "/errors"];

test("the demo's pages describe themselves in each language, each in its own words", async ({ page }) => {
  const seen = new Set<string>();
  for (const path of PAGES) {
    for (const { title, description } of Object.values(await expectDescribed(page, path))) {
      expect(title).toContain(site.name);
      expect(description.length, path).toBeGreaterThan(20);
      seen.add(title);
    }
  }
  expect(seen.size).toBe(2 * PAGES.length);
});

test("the sitemap lists them", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of PAGES) expect(sitemap).toContain(`<loc>${ORIGIN}${path}</loc>`);
});

import { expect, test } from "../../../e2e/test";

test("search engines are told not to index any page", async ({ request }) => {
  for (const path of ["/", "/login"]) {
    expect(await (await request.get(path)).text(), path).toContain('content="noindex"');
  }
  expect(await (await request.get("/robots.txt")).text()).not.toContain("Sitemap");
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain("<loc>");
});

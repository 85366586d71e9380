import { site } from "../../site.config";
import { ORIGIN } from "../login";
import { expectDescribed } from "../metadata";
import { expect, test } from "../wechat-test";

test("the home page and the login page describe themselves in each language", async ({ page }) => {
  const home = await expectDescribed(page, "/");
  const login = await expectDescribed(page, "/login");
  for (const language of ["zh-CN", "en"] as const) {
    expect(home[language]).toEqual({ title: site.title[language], description: site.description[language] });
    expect(login[language].title).toContain(site.name);
    expect(login[language].title).not.toBe(home[language].title);
  }
});

test("the pictures for link previews and home screens exist", async ({ request }) => {
  for (const file of ["/open-graph.png", "/apple-touch-icon.png"]) {
    expect((await request.get(file)).headers()["content-type"], file).toBe("image/png");
  }
});

test("robots.txt excludes /me, and the sitemap lists only public pages, with their translations", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(robots).toMatch(/^Disallow: \/me$/m);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(listed).toEqual(expect.arrayContaining([`${ORIGIN}/`, `${ORIGIN}/login`]));
  for (const address of listed) {
    expect(new URL(address).origin, address).toBe(ORIGIN);
    expect(sitemap, address).toContain(`hreflang="en" href="${address}?lang=en"`);
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), `${address} is in the sitemap, so everybody can open it`).toBe(200);
    expect(await answer.text(), address).not.toContain("noindex");
  }
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
  await page.getByRole("button", { name: "中", exact: true }).click();
  await expect(language).toHaveAttribute("lang", "zh-CN");
  await page.goto("/login?lang=en");
  await expect(language).toHaveAttribute("lang", "zh-CN");
});

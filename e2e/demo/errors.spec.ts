import type { Page } from "playwright/test";
import { KNOWN_ERRCODES } from "../../lib/wechat/errcodes";
import { site } from "../../site.config";
import { expect, test } from "../wechat-test";

/** The errcodes on the page, in its order. */
async function shown(page: Page): Promise<number[]> {
  return (await page.getByRole("article").evaluateAll((all) => all.map(({ id }) => id))).map(Number);
}

test("every errcode of the table is on the page once, with a cause and a remedy, in both languages", async ({
  page,
  request,
}) => {
  await page.goto("/errors");
  await expect(page).toHaveTitle(`微信登录错误码 · ${site.name}`);
  const numbers = await shown(page);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(KNOWN_ERRCODES);
  for (const name of ["原因", "处理"]) await expect(page.getByText(name, { exact: true })).toHaveCount(numbers.length);

  const answer = await request.get("/errors", { headers: { "Accept-Language": "en" } });
  const html = await answer.text();
  expect(html).toContain(`<title>WeChat login error codes · ${site.name}</title>`);
  expect(html).toMatch(/<meta name="description" content="Every errcode of Sign in with WeChat/);
  expect(html.match(/<article/g)).toHaveLength(numbers.length);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a search on the Chinese page finds an errcode, and one click shows all of them again", async ({ page }) => {
      await page.goto("/errors");
      await page.getByRole("search").getByRole("searchbox").fill(" ４０１６３ ");
      await page.getByRole("button", { name: "查找" }).click();
      await expect(page).toHaveURL(/\/errors\?q=/);
      await expect.poll(() => shown(page)).toEqual([40163]);
      await expect(page.getByRole("heading", { name: "40163 code 已经用过" })).toBeVisible();
      await page.getByRole("link", { name: "查看全部错误码" }).click();
      await expect(page).toHaveURL("/errors");
      await expect(page.getByRole("article")).toHaveCount(KNOWN_ERRCODES.length);
    });

    test("a search without results says so, and links to all errcodes", async ({ page }) => {
      await page.goto("/errors");
      await page.getByRole("searchbox").fill("没有这样的词");
      await page.getByRole("searchbox").press("Enter");
      await expect(page.getByText("没有找到符合条件的错误码。")).toBeVisible();
      expect(await shown(page)).toEqual([]);
      await expect(page.getByRole("searchbox")).toHaveValue("没有这样的词");
      await expect(page.getByRole("link", { name: "查看全部错误码" })).toHaveAttribute("href", "/errors");
    });

    test("a URL with an errcode scrolls to the entry and marks it, without a layout shift", async ({ page }) => {
      await page.goto("/errors#42007");
      await page.waitForLoadState("networkidle");
      const entry = page.locator('[id="42007"]');
      await expect(entry).toBeInViewport();
      expect(await mark(page, "42007")).not.toBe(await mark(page, "42003"));
      const before = await entry.boundingBox();
      await page.getByRole("navigation", { name: "错误码列表" }).getByRole("link", { name: "42002" }).click();
      await expect(page).toHaveURL("/errors#42002");
      await expect(page.locator('[id="42002"]')).toBeInViewport();
      expect(await mark(page, "42007")).toBe(await mark(page, "42003"));
      const after = await entry.boundingBox();
      expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    });
  });
}

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("a search finds an entry by its words in any order, and by the errcode in a pasted response", async ({
    page,
  }) => {
    await page.goto("/errors");
    await page.getByRole("searchbox", { name: "Search by number" }).fill("SCANNER link");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: "40163 The code has been used" })).toBeVisible();
    expect(await shown(page)).toEqual([40163]);
    await page
      .getByRole("searchbox")
      .fill('{"errcode":40029,"errmsg":"invalid code, rid: 662f5e6b-4dba2ef8-134b8bfa"}');
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: /^40029 / })).toBeVisible();
    expect(await shown(page)).toEqual([40029]);
    await page.getByRole("searchbox").fill("nonsense");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("No error code matches.")).toBeVisible();
    await page.getByRole("link", { name: "Show all error codes" }).click();
    await expect(page.getByRole("article")).toHaveCount(KNOWN_ERRCODES.length);
  });
});

test("a link in the search results keeps the search", async ({ page }) => {
  await page.goto("/errors?q=code");
  await page.getByRole("link", { name: "40163" }).click();
  await expect(page).toHaveURL("/errors?q=code#40163");
  expect((await shown(page)).length).toBeLessThan(KNOWN_ERRCODES.length);
});

test("the errcode of a failed login links to its entry", async ({ page }) => {
  await page.goto("/login?error=misconfigured&errcode=40125&rid=1a-2b-3c");
  await page.getByRole("link", { name: /40125/ }).click();
  await expect(page).toHaveURL("/errors#40125");
  await expect(page.locator(":target")).toBeInViewport();
});

test("every query gets a page, and none can insert markup", async ({ page, request }) => {
  const queries = [
    "q=<script>alert(1)</script>",
    "q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "q=%00%07%1b",
    "q=%ED%A0%80&q=%ED%B0%80",
    "q=%ED%A0%80",
    "q=%E2%80%AE%E2%80%8F",
    "q=%",
    "q=__proto__",
    "q=constructor",
    "q=a&q=b",
    "q[]=a",
    "q",
    `q=${"%E4%B8%AD".repeat(400)}`,
    `q=${"a".repeat(4000)}`,
  ];
  for (const query of queries) {
    const answer = await request.get(`/errors?${query}`);
    expect(answer.status(), query).toBe(200);
    const html = await answer.text();
    expect(html, query).not.toMatch(/<script>alert|<img src=x|\0/);
    expect(html.length, query).toBeLessThan(200_000);
  }
  await page.goto(`/errors?${queries[0]}`);
  await expect(page.getByRole("searchbox")).toHaveValue("<script>alert(1)</script>");
  await expect(page.getByRole("main")).not.toContainText("alert");
});

test("on a phone nothing is wider than the screen, and every tap target is at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/errors", "/errors?q=redirect_uri", "/errors?q=nothing-at-all"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    const targets = page.getByRole("main").locator("a:visible, button:visible, input:visible");
    const heights = await targets.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(Math.min(...heights), path).toBeGreaterThanOrEqual(44);
  }
});

/** The background colour of an entry, which marks the one in the URL. */
async function mark(page: Page, id: string): Promise<string> {
  return page.locator(`[id="${id}"]`).evaluate((entry) => getComputedStyle(entry, "::before").backgroundColor);
}

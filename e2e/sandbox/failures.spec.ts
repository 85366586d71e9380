import { withStoppedClock } from "../clock";
import { FAILURES } from "../failures";
import { expect, test } from "../test";

for (const [language, locale, again] of [
  [0, "zh-CN", "再试一次"],
  [1, "en", "Try again"],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("each failure says what happened, why, and what to do", async ({ page }) => {
      for (const [failure, ...headings] of FAILURES) {
        await page.goto(`/login?error=${failure}&returnTo=%2Fme`);
        const alert = page.getByRole("main").getByRole("alert");
        await expect(alert.getByRole("heading", { level: 1 })).toHaveText(headings[language]);
        const sentences = await alert.getByRole("paragraph").allInnerTexts();
        expect(sentences, failure).toHaveLength(2);
        for (const text of sentences) expect(text, failure).toMatch(/[。.]$/);
        await expect(page.getByRole("button", { name: again })).toBeVisible();
      }
    });

    for (const failure of ["declined", "expired"]) {
      test(`after the failure ${failure}, one click starts a new sign-in`, async ({ page }) => {
        await page.goto(`/login?error=${failure}&returnTo=%2Fme`);
        await page.getByRole("button", { name: again }).click();
        await expect(page).toHaveURL(/\/wechat-sandbox\/connect\/qrconnect\?appid=/);
      });
    }
  });
}

test("each failure has its own text", async ({ request }) => {
  const texts = new Set<string>();
  for (const [failure] of FAILURES) {
    const html = await (await request.get(`/login?error=${failure}`)).text();
    texts.add(/role="alert".*?<\/h1>(.*?)<\/div>/s.exec(html)?.[1] ?? "");
  }
  expect(texts.size).toBe(FAILURES.length);
  expect(texts).not.toContain("");
});

// The page shows 已复制 for only two seconds, so the clock is stopped.
withStoppedClock("WeChat's errcode links to its entry, and is copied with the rid", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/login?error=misconfigured&errcode=40125&rid=1a-2b-3c");
  await page.getByRole("button", { name: "复制" }).first().click();
  await expect(page.getByText("已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/40125[\s\S]*1a-2b-3c/);
  await page.getByRole("link", { name: /40125/ }).click();
  await expect(page).toHaveURL("/errors#40125");
  await expect(page.locator(":target")).toBeInViewport();
});

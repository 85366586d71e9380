import { site } from "../../site.config";
import { withStoppedClock } from "../clock";
import { AUTHORIZE, AUTHORIZE_IN_ENGLISH, stateOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { expect, test } from "../wechat-test";
import { FAILURES } from "./failures";

for (const [language, locale, again, authorize] of [
  [0, "zh-CN", "再试一次", AUTHORIZE],
  [1, "en", "Try again", AUTHORIZE_IN_ENGLISH],
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
        const visits = await answerForOpenWeixin(page);
        await page.goto(`/login?error=${failure}&returnTo=%2Fme`);
        await page.getByRole("button", { name: again }).click();
        await expect(page).toHaveTitle("open.weixin.qq.com");
        expect(visits.at(-1)).toMatch(authorize);
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

test("a number of another form than a request's is not shown", async ({ page }) => {
  await page.goto("/login?error=busy&request=call-0800-1234");
  await expect(page.getByRole("main")).not.toContainText("0800");
});

// The page shows 已复制 for only two seconds, so the clock is stopped.
withStoppedClock(
  "WeChat's errcode is copied with the rid, and links to the page that explains it, if there is one",
  async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/login?error=misconfigured&errcode=40125&rid=1a-2b-3c");
    await page.getByRole("button", { name: "复制" }).first().click();
    await expect(page.getByText("已复制")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/40125[\s\S]*1a-2b-3c/);
    const link = page.getByRole("link", { name: /40125/ });
    if (site.errcodes) await expect(link).toHaveAttribute("href", `${site.errcodes}#40125`);
    else await expect(link).toHaveCount(0);
  },
);

// Another release has other ids. These tests change the id on its way.
const RELEASE = "409f".padEnd(42, "0");

test.describe("after a new release", () => {
  test.use({ expectedErrors: /the server responded with a status of 409|was not found on the server/ });

  test("a click on a page of the old one says so, and the page opens anew", async ({ page }) => {
    const visits = await answerForOpenWeixin(page);
    await page.goto("/login?returnTo=/me");
    await page.route(
      (url) => url.pathname === "/login",
      (route) => {
        const headers = { ...route.request().headers(), "next-action": RELEASE };
        return route.request().method() === "POST" ? route.continue({ headers }) : route.fallback();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "微信登录" }).click();
    await expect(page.getByRole("heading", { name: "这一页已经过期" })).toBeVisible();
    await page.getByRole("link", { name: "重新打开" }).click();
    await page.getByRole("button", { name: "微信登录" }).click();
    await expect(page).toHaveTitle("open.weixin.qq.com");
    expect(stateOf(visits.at(-1))).not.toBe("");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("a click on a page of the old one says so, and the page opens anew", async ({ page }) => {
      const visits = await answerForOpenWeixin(page);
      await page.route(
        (url) => url.pathname === "/login",
        async (route) => {
          const answer = await route.fetch();
          const body = (await answer.text()).replace(/\$ACTION_ID_[0-9a-f]+/g, `$$ACTION_ID_${RELEASE}`);
          return route.fulfill({ response: answer, body });
        },
        { times: 1 },
      );
      await page.goto("/login?returnTo=/me");
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page.getByRole("heading", { name: "这一页已经过期" })).toBeVisible();
      await page.getByRole("link", { name: "重新打开这一页" }).click();
      await expect(page).toHaveURL("/login?returnTo=/me");
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page).toHaveTitle("open.weixin.qq.com");
      expect(stateOf(visits.at(-1))).not.toBe("");
    });
  });
});

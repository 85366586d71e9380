import { expectAccessible, VISITORS } from "../axe";
import { expectSkipLink } from "../keyboard";
import { signIn } from "../login";
import { CHECK } from "../wechat-api";
import { expect, test } from "../wechat-test";

const PAGES = ["/guide", "/errors", "/errors?q=40163", "/errors?q=nonsense"];

for (const [name, locale, width] of VISITORS) {
  test.describe(`axe finds no violations on ${name}, in light and dark mode,`, () => {
    test.use({ locale, colorScheme: "light", viewport: { width, height: 800 } });

    test("on the demo's pages", async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    });

    test("on the visitor's page with everything shown", async ({ page, wechat }) => {
      wechat.reset({ [CHECK]: { errcode: 0, errmsg: "ok" } });
      await signIn(page);
      await expect(page).toHaveURL("/me");
      await page.locator("summary").click();
      for (const name of [/^(?:显示|Show) openid$/, /^(?:显示|Show) unionid$/, /^(?:检查凭证|Check token)$/])
        await page.getByRole("button", { name }).click();
      await expect(page.getByText(/^(?:有效|Valid)/)).toBeVisible();
      await expect(page.getByRole("button", { name: /^(?:隐藏|Hide) / })).toHaveCount(2);
      await expectAccessible(page, "/me");
    });
  });
}

test("the skip link moves the focus past the header", async ({ page }) => {
  for (const path of ["/guide", "/errors"]) await expectSkipLink(page, path);
});

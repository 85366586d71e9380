import { cookieNames, signIn } from "../login";
import { expect, test } from "../wechat-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the diagram shows the visitor's own login, and the table says the same", async ({ page }) => {
      await signIn(page);
      await expect(page).toHaveURL("/me");
      const drawing = page.getByRole("img", { name: "这次登录的时序图" }).filter({ visible: true });
      await expect(drawing).toHaveCount(1);
      await page.getByText("用表格查看").click();
      const rows = page.getByRole("table").getByRole("row");
      await expect(rows).toHaveCount(9);
      for (const row of (await rows.all()).slice(1)) {
        const [from, to, text, time] = await row.getByRole("cell").allTextContents();
        expect([from, to].sort(), text).not.toContain(undefined);
        await expect(drawing).toContainText(text ?? "?");
        if (time === "开始计时" || time === "计入上一步") continue;
        expect(time, text).toMatch(/^\d+(?:\.\d)? (?:毫秒|秒)$/);
        await expect(drawing).toContainText(time ?? "?");
      }
    });

    test("a login leaves its times in a cookie, and a sign-out removes it with the others", async ({ page }) => {
      await signIn(page);
      await expect(page).toHaveURL("/me");
      expect(await cookieNames(page)).toEqual(["authjs.session-token", "wechat-timings", "wechat-tokens"]);
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      expect(await cookieNames(page)).toEqual([]);
    });
  });
}

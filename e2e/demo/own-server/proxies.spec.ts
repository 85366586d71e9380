import { returnOf } from "../../login";
import { answerForOpenWeixin } from "../../open-weixin";
import { putInFront, SETUPS, testBehindProxy } from "../../proxied-site";
import { expect } from "../../test";
import { CHECK } from "../../wechat-api";

const test = testBehindProxy();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("behind each badly configured proxy a visitor can call WeChat", async ({ page, nginx, site, wechat }) => {
      wechat.reset({ [CHECK]: { errcode: 0, errmsg: "ok" } });
      const visits = await answerForOpenWeixin(page);
      const origin = putInFront(nginx, site);
      await page.goto(`${origin}/login?returnTo=/me`);
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page).toHaveTitle("open.weixin.qq.com");
      await page.goto(returnOf(visits.at(-1)));
      for (const setup of SETUPS) {
        putInFront(nginx, site, setup);
        await page.goto(`${origin}/me`);
        await page.getByRole("button", { name: "检查凭证" }).click();
        await expect(page.getByText("有效。这个 access_token 仍然可用。"), setup.title).toBeVisible();
      }
    });
  });
}

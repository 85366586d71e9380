import type { ChildProcess } from "node:child_process";
import { clickToWeChat, returnOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { stopServer } from "../server-process";
import { APP_ID, CREDENTIALS } from "../servers";
import { expect, test } from "../test";
import { EXCHANGE, tokens, userinfo, WeChatApi } from "../wechat-api";
import { Copy } from "./copy";

// A site of this starter that signs visitors in with Better Auth, as docs/recipes/better-auth.md says.

const ORIGIN = "http://localhost:23153";

let wechat: WeChatApi;
let server: ChildProcess | undefined;

test.use({ baseURL: ORIGIN });

test.beforeAll(async () => {
  test.setTimeout(900_000);
  const copy = new Copy("better-auth");
  await copy.fork("--name", "约好了", "--without", "demo");
  copy.commit();
  copy.follow("docs/recipes/better-auth.md");
  copy.follow("lib/site-sandbox/README.md", "With Better Auth");
  copy.commit();
  await copy.checkFormat();
  await copy.unitTests("lib/auth", "lib/rules.test.ts", "app");
  await copy.build();
  wechat = await WeChatApi.start();
  server = await copy.start(ORIGIN, { ...CREDENTIALS, WECHAT_STAND_IN: wechat.origin }, "answer-for-wechat.mjs");
});
test.beforeEach(() => wechat.reset());
test.afterAll(async () => {
  if (server) await stopServer(server);
  await wechat?.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor signs in with WeChat, and out again", async ({ page }) => {
      const visits = await answerForOpenWeixin(page);
      await page.goto("/me");
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page).toHaveTitle("open.weixin.qq.com");
      const callback = encodeURIComponent(`${ORIGIN}/api/auth/`);
      expect(visits.at(-1)).toMatch(
        new RegExp(
          `^https://open\\.weixin\\.qq\\.com/connect/qrconnect\\?appid=${APP_ID}&redirect_uri=${callback}[\\w%-]+` +
            "&response_type=code&scope=snsapi_login&state=[A-Za-z0-9]{16,128}#wechat_redirect$",
        ),
      );
      await page.goto(returnOf(visits.at(-1)));
      await expect(page).toHaveURL("/me");
      await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
      const html = await page.content();
      for (const secret of [tokens.access_token, tokens.refresh_token]) expect(html).not.toContain(secret);
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page).toHaveURL("/");
      await page.goto("/me");
      await expect(page).toHaveURL("/login?returnTo=/me");
    });
  });
}

test.describe("in English", () => {
  test.use({ locale: "en" });

  test("a visitor is led to WeChat's page in English", async ({ page }) => {
    expect(await clickToWeChat(page)).toMatch(/&lang=en#wechat_redirect$/);
  });
});

test("an errcode of WeChat never signs anybody in, and the login page explains it", async ({ page }) => {
  wechat.reset({ [EXCHANGE]: { errcode: 40029, errmsg: "invalid code" } });
  const visits = await answerForOpenWeixin(page);
  await page.goto("/login");
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  await page.goto(returnOf(visits.at(-1)));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("40029");
  await page.goto("/me");
  await expect(page).toHaveURL("/login?returnTo=/me");
});

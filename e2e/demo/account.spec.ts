import type { Page } from "playwright/test";
import { violations } from "../axe";
import { hold } from "../hold";
import { cookieNames, sessionOf, signIn } from "../login";
import { moving } from "../motion";
import { CHECK, EXCHANGE, REFRESH, tokens, USERINFO, userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

const OK = { errcode: 0, errmsg: "ok" };
const { unionid: _, ...refreshed } = tokens;

/** Presses a button on the page, and returns the report in its form. */
async function ask(page: Page, button: string) {
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: button }) });
  await form.getByRole("button", { name: button }).click();
  return form.getByRole("status").first();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page, wechat }) => {
      await signIn(page);
      await expect(page).toHaveURL("/me");
      wechat.calls.length = 0;
    });

    test("检查凭证 calls WeChat once, and shows the answer and how long it took", async ({ page, wechat }) => {
      wechat.reset({ [CHECK]: OK });
      await expect(await ask(page, "检查凭证")).toHaveText(/^有效。这个 access_token 仍然可用。 \d+ 毫秒$/);
      expect(wechat.calls).toEqual([`${CHECK}?access_token=${tokens.access_token}&openid=${tokens.openid}`]);
    });

    test("a token that WeChat rejects is reported with its rid, and its errcode links to the entry", async ({
      page,
      wechat,
    }) => {
      wechat.reset({ [CHECK]: { errcode: 40014, errmsg: "invalid access_token, rid: 1a-2b-3c" } });
      const report = await ask(page, "检查凭证");
      await expect(report).toContainText("凭证已经失效。请退出登录，再登录一次。");
      await expect(report).toContainText("rid 1a-2b-3c");
      await expect(report.getByRole("link", { name: "errcode 40014" })).toHaveAttribute("href", "/errors#40014");
      if (!javaScriptEnabled) return;
      await expect(report.getByRole("button", { name: "复制" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test("刷新凭证 keeps an extended or a new token, and later calls use it", async ({ page, wechat }) => {
      wechat.reset({ [REFRESH]: refreshed, [CHECK]: OK });
      await expect(await ask(page, "刷新凭证")).toContainText("access_token 没有变，有效期延长了。");
      expect(wechat.calls[0]).toMatch(
        /refresh_token\?appid=wx\w+&grant_type=refresh_token&refresh_token=REFRESH-TOKEN/,
      );
      wechat.reset({ [REFRESH]: { ...refreshed, access_token: "ACCESS-TOKEN-2" }, [CHECK]: OK });
      await expect(await ask(page, "刷新凭证")).toContainText("得到了新的 access_token。");
      await expect(await ask(page, "检查凭证")).toContainText("有效。");
      expect(wechat.calls.at(-1)).toBe(`${CHECK}?access_token=ACCESS-TOKEN-2&openid=${tokens.openid}`);
    });

    test("a refresh that returns another openid ends the session", async ({ page, wechat }) => {
      wechat.reset({ [REFRESH]: { ...refreshed, openid: "o6_someone_else" } });
      await page.getByRole("button", { name: "刷新凭证" }).click();
      await expect(page).toHaveURL("/login?error=bad_answer&ended=1");
      await expect(page.getByRole("heading", { name: "微信的响应有误" })).toBeVisible();
      await expect(page.getByText("为了安全，你已经退出登录。")).toBeVisible();
      expect(await cookieNames(page)).toEqual([]);
      expect(await sessionOf(page)).toBeNull();
    });

    test("更新资料 puts a new nickname and avatar on the page and into the session", async ({ page, wechat }) => {
      const headimgurl = "https://thirdwx.qlogo.cn/mmopen/vi_32/NEW/132";
      wechat.reset({ [USERINFO]: { ...userinfo, nickname: "北海白鹭", headimgurl } });
      await expect(await ask(page, "更新资料")).toContainText("已更新，昵称和头像都变了。");
      await expect(page.getByRole("main").getByText("北海白鹭")).toBeVisible();
      await expect(page.getByRole("banner").getByText("北海白鹭")).toBeVisible();
      await expect(page.getByRole("main").locator("img")).toHaveAttribute("src", headimgurl);
      expect(await sessionOf(page)).toMatchObject({ user: { name: "北海白鹭", image: headimgurl } });
      await expect(await ask(page, "更新资料")).toContainText("昵称和头像都没有变。");
    });

    test("if WeChat is busy, the page says so, and nothing changes", async ({ page, wechat }) => {
      wechat.reset({ [USERINFO]: { errcode: -1, errmsg: "system error" } });
      await expect(await ask(page, "更新资料")).toContainText("微信系统繁忙。请稍后再试。");
      expect(await sessionOf(page)).toMatchObject({ user: { name: userinfo.nickname } });
    });

    test("the page contains openid and unionid only after the visitor asks for them", async ({ page }) => {
      const before = await (await page.request.get("/me")).text();
      for (const id of [tokens.openid, tokens.unionid]) expect(before).not.toContain(id);
      for (const [name, id] of [
        ["openid", tokens.openid],
        ["unionid", tokens.unionid],
      ] as const) {
        await page.getByRole("button", { name: `显示 ${name}` }).click();
        await expect(page.getByText(id, { exact: true })).toBeVisible();
        await page.getByRole("button", { name: `隐藏 ${name}` }).click();
        await expect(page.getByText(id, { exact: true })).toHaveCount(0);
      }
    });
  });
}

test("the page names what WeChat told the site, and says why a unionid is missing", async ({ page, wechat }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  for (const field of ["openid", "unionid", "snsapi_login"])
    await expect(page.getByText(field, { exact: true })).toBeVisible();
  await page.context().clearCookies();
  wechat.reset({ [EXCHANGE]: { ...tokens, unionid: undefined }, [USERINFO]: { ...userinfo, unionid: "" } });
  await signIn(page);
  await expect(page.getByText("没有：应用没有绑定到开放平台账号")).toBeVisible();
});

test("without the cookie that holds WeChat's tokens, the page says what to do", async ({ page }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await page.context().clearCookies({ name: "wechat-tokens" });
  await expect(await ask(page, "检查凭证")).toContainText("微信的凭证已经不在了。请退出登录，再登录一次。");
  await page.context().clearCookies({ name: "wechat-tokens" });
  await page.reload();
  await expect(page.getByText("微信的凭证已经不在了。退出登录后再登录一次，即可重新获得。")).toBeVisible();
  await expect(page.getByRole("button", { name: "检查凭证" })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test("after a sign-out in another tab, an action leads to the login page and does not call WeChat", async ({
  page,
  wechat,
}) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await page.context().clearCookies();
  wechat.calls.length = 0;
  await page.getByRole("button", { name: "检查凭证" }).click();
  await expect(page).toHaveURL("/login?returnTo=/me");
  expect(wechat.calls).toEqual([]);
});

test("the remaining time of the access token counts down", async ({ page }) => {
  await page.clock.install();
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await expect(page.getByText(/1 小时 59 分后过期/)).toBeVisible();
  await page.clock.fastForward("01:00:00");
  await expect(page.getByText(/59 分 \d+ 秒后过期/)).toBeVisible();
  await page.clock.fastForward("01:00:00");
  await expect(page.getByText("已过期，刷新凭证可以换一个新的")).toBeVisible();
});

test("the remaining time is right even if the visitor's clock is wrong", async ({ page }) => {
  await page.clock.setSystemTime(Date.now() + 3 * 60 * 60 * 1000);
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await expect(page.getByText(/1 小时 59 分后过期/)).toBeVisible();
  await page.clock.runFor(3000);
  await expect(page.getByText(/1 小时 59 分后过期/)).toBeVisible();
});

test("an id that was shown and hidden before the scripts load stays hidden afterwards", async ({ page }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const go = await hold(page, "**/_next/static/**/*.js");
  await page.goto("/me", { waitUntil: "commit" });
  for (const name of ["显示 openid", "隐藏 openid"]) await page.getByRole("button", { name }).click();
  await expect(page.getByRole("button", { name: "显示 openid" })).toBeVisible();
  go();
  await page.waitForLoadState();
  // React adds these properties to an element when it hydrates it.
  const button = page.locator("button[aria-label$=openid]").first();
  await expect.poll(() => button.evaluate((element) => Object.keys(element).join())).toContain("__reactProps");
  await expect(page.getByRole("button", { name: "显示 openid" })).toBeVisible();
});

test.describe("offline", () => {
  test.use({ expectedErrors: /Failed to (?:load resource|fetch)/ });

  test("a form that cannot reach the site says so, and can be sent again", async ({ page, context, wechat }) => {
    await signIn(page);
    await expect(page).toHaveURL("/me");
    wechat.reset({ [CHECK]: OK });
    await page.route("/me", (route) => route.abort());
    for (const name of ["检查凭证", "显示 openid"]) await page.getByRole("button", { name }).click();
    const alerts = page.getByRole("main").getByRole("alert");
    await expect(alerts).toHaveText([/连不上本站，请检查网络。/, /连不上本站，请检查网络。/]);
    await expect(page.getByRole("button", { name: "刷新凭证" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await context.unroute("/me");
    await page.unroute("/me");
    await alerts.last().getByRole("button", { name: "再试一次" }).click();
    await expect(await ask(page, "检查凭证")).toContainText("有效。");
  });
});

test("a pressed button looks busy, respects reduced motion, and cannot be pressed twice", async ({ page, wechat }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  wechat.reset({ [CHECK]: OK });
  const go = await hold(page, "/me");
  const button = page.getByRole("button", { name: "检查凭证" });
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  expect(await moving(page)).toContainEqual(expect.stringContaining('aria-busy="true"'));
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving(page)).toEqual([]);
  await button.press("Enter");
  go();
  await expect(page.getByText("有效。这个 access_token 仍然可用。")).toBeVisible();
  await expect(button).toHaveAttribute("aria-busy", "false");
  expect(wechat.calls).toHaveLength(1);
});

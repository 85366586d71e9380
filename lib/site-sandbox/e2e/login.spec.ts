import type { Page } from "playwright/test";
import { z } from "zod";
import { violations } from "../../../e2e/axe";
import { cookieNames, sessionOf } from "../../../e2e/login";
import { PROJECTS } from "../../../e2e/servers";
import { expect, test } from "../../../e2e/test";
import { openSandbox, signInToSandbox } from "./sign-in";

const ORIGIN = PROJECTS.sandbox.server.origin;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor chooses a person, allows, and sees nickname and avatar", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page.getByRole("img", { name: "二维码" })).toBeVisible();
      await page.getByRole("radio", { name: "林小满" }).check();
      await page.getByRole("button", { name: "允许" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("main").getByText("林小满")).toBeVisible();
      const avatar = page.getByRole("main").locator("img");
      await expect(avatar).toHaveAttribute("src", `${ORIGIN}/wechat-sandbox/avatars/crane/132`);
      await expect.poll(() => avatar.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await page.reload();
      await expect(page.getByRole("main").getByText("林小满")).toBeVisible();
    });

    test("a protected page sends a visitor to the login page and back", async ({ page }) => {
      await page.goto("/me");
      await expect(page).toHaveURL("/login?returnTo=/me");
      await page.getByRole("button", { name: "微信登录" }).click();
      await page.getByRole("button", { name: "允许" }).click();
      await expect(page).toHaveURL("/me");
    });

    test("a sign-out removes everything that the login left behind", async ({ page }) => {
      await openSandbox(page);
      await signInToSandbox(page);
      await expect(page).toHaveURL("/me");
      expect(await cookieNames(page)).toEqual(expect.arrayContaining(["authjs.session-token"]));
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      expect(await cookieNames(page)).toEqual([]);
      await page.goto("/me");
      await expect(page).toHaveURL("/login?returnTo=/me");
    });

    test("a visitor at another name of the site is sent to its own name, where the login works", async ({ page }) => {
      await page.goto(`${ORIGIN.replace("localhost", "127.0.0.1")}/login?returnTo=/me`);
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page).toHaveURL(`${ORIGIN}/login?returnTo=%2Fme&moved=1`);
      await page.getByRole("button", { name: "微信登录" }).click();
      await page.getByRole("button", { name: "允许" }).click();
      await expect(page).toHaveURL(`${ORIGIN}/me`);
    });

    test("a refusal without a redirect, as in today's WeChat, leads back to the choice", async ({ page }) => {
      await openSandbox(page);
      await page.getByRole("button", { name: "拒绝", exact: true }).click();
      await expect(page.getByRole("heading", { name: "你已取消此次登录" })).toBeVisible();
      await page.goBack();
      await page.getByRole("button", { name: "允许" }).click();
      await expect(page).toHaveURL("/me");
    });

    test("the refusals of older clients end on the login page, one click from trying again", async ({ page }) => {
      for (const shape of ["只带 state 跳回", "带 code=authdeny 跳回"]) {
        await openSandbox(page);
        await page.getByText("其他结果").click();
        await page.getByRole("button", { name: shape }).click();
        await expect(page).toHaveURL(/\/login\?error=declined&returnTo=%2Fme&request=/);
        await expect(page.getByRole("heading", { name: "你取消了登录" })).toBeVisible();
        expect(await sessionOf(page)).toBeNull();
      }
      await page.getByRole("button", { name: "再试一次" }).click();
      await page.getByRole("button", { name: "允许" }).click();
      await expect(page).toHaveURL("/me");
    });
  });
}

test.describe("in English", () => {
  test.use({ locale: "en" });

  test("a visitor gets WeChat's page in English, too", async ({ page }) => {
    await page.goto("/login?returnTo=/me");
    await page.getByRole("button", { name: "Sign in with WeChat" }).click();
    await expect(page).toHaveURL(/\/connect\/qrconnect\?/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page).toHaveURL("/me");
  });
});

test("/api/auth/session returns the person whom the visitor chose", async ({ page }) => {
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  expect(await sessionOf(page)).toMatchObject({
    user: { name: "林小满", image: `${ORIGIN}/wechat-sandbox/avatars/crane/132` },
  });
});

/** The id of the signed-in user. */
async function idOf(page: Page): Promise<string> {
  return z.object({ user: z.object({ id: z.string() }) }).parse(await sessionOf(page)).user.id;
}

test("an edited person arrives with the changes, and is still the same person", async ({ page }) => {
  const ids = new Set<string>();
  for (const nickname of ["", "<b>小满</b> 🌱"]) {
    await openSandbox(page);
    await page.getByText("修改这个人的资料").click();
    await page.getByLabel("昵称", { exact: true }).fill(nickname);
    if (nickname !== "") await page.getByRole("combobox", { name: "头像" }).selectOption("茶壶");
    // The Enter key allows.
    await page.getByLabel("昵称", { exact: true }).press("Enter");
    await expect(page.getByRole("main").locator("bdi")).toHaveText(nickname || "林小满");
    await expect(page.getByRole("main").locator("img")).toHaveAttribute("src", nickname ? /\/teapot\// : /\/crane\//);
    ids.add(await idOf(page));
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page).toHaveURL("/");
  }
  expect(ids.size).toBe(1);
});

test("a folded change to a person is marked, and is gone after Back", async ({ page }) => {
  await openSandbox(page);
  const fold = page.getByText("修改这个人的资料");
  const weight = () => fold.evaluate((summary) => getComputedStyle(summary).fontWeight);
  const plain = await weight();
  const unionid = page.getByRole("combobox", { name: "unionid" });
  await fold.click();
  await unionid.selectOption("没有这个字段");
  expect(await weight()).toBe(plain);
  await fold.click();
  expect(await weight()).not.toBe(plain);
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
  await page.goBack();
  await expect(page).toHaveURL(/qrconnect/);
  await expect(page.locator('[name="unionid"]')).toHaveValue("");
  expect(await weight()).toBe(plain);
});

test("the answer to the longest URL that the page opens with is accepted", async ({ page }) => {
  // A form encodes each of these characters as three.
  const state = "{".repeat(3800);
  const query = new URLSearchParams({
    appid: "wx73616e64626f7800",
    redirect_uri: `${ORIGIN}/login`,
    response_type: "code",
    scope: "snsapi_login",
  });
  const address = `/wechat-sandbox/connect/qrconnect?${query}&state=${state}`;
  await page.goto(address);
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL(new RegExp(`/login\\?code=[\\w-]+&state=[{]{${state.length}}$`));
  await page.goto(address);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("button", { name: "Refuse", exact: true }).click();
  await page.getByRole("link", { name: "Choose again" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(new RegExp(`/login\\?code=[\\w-]+&state=[{]{${state.length}}$`));
});

test("people with difficult data sign in, and are shown in a readable form", async ({ page }) => {
  await openSandbox(page);
  await page.getByText("数据特殊的八个人").click();
  const names = page.locator("fieldset details .name");
  await expect(names).toContainText(["没有昵称", "小07石08头141F", "晚风�"]);
  await page.getByRole("radio", { name: "控制字符" }).check();
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").locator("bdi")).toHaveText("小石头");
});

test("a person without a unionid gets the same id each time", async ({ page }) => {
  const ids = new Set<string>();
  for (let login = 0; login < 2; login += 1) {
    await signInToSandbox(page, "周舟");
    await expect(page).toHaveURL("/me");
    ids.add(await idOf(page));
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page).toHaveURL("/");
  }
  expect(ids.size).toBe(1);
});

test("an invalid session does not end a login that is under way", async ({ page, context }) => {
  await openSandbox(page);
  await context.addCookies([{ name: "authjs.session-token", value: "stale", url: ORIGIN }]);
  expect(await sessionOf(page)).toBeNull();
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
});

test("two tabs finish in reverse order, each on its own page", async ({ page, context }) => {
  const other = await context.newPage();
  await openSandbox(page, "/?tab=first");
  await openSandbox(other, "/me?tab=second");
  await other.getByRole("button", { name: "允许" }).click();
  await expect(other).toHaveURL("/me?tab=second");
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/?tab=first");
});

test("Back after a success, and allowing once more, leads to the same page", async ({ page }) => {
  await signInToSandbox(page);
  await expect(page).toHaveURL("/me");
  await page.goBack();
  await expect(page).toHaveURL(/qrconnect/);
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
});

test("a long nickname, a right-to-left one and 「微信用户」 are shown as they are", async ({ page }) => {
  for (const person of ["小茶馆", "ليلى", "微信用户"]) {
    await signInToSandbox(page, person);
    await expect(page.getByRole("main").locator("bdi")).toContainText(person);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page).toHaveURL("/");
  }
});

test("returnTo never leads to another site", async ({ page }) => {
  for (const returnTo of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
  ]) {
    await page.goto(`/login?returnTo=${encodeURIComponent(returnTo)}`);
    await page.getByRole("button", { name: "微信登录" }).click();
    await page.getByRole("button", { name: "允许" }).click();
    await expect(page).toHaveURL("/");
    await page.context().clearCookies();
  }
});

test("the redirect_uri cannot lead to another site", async ({ page }) => {
  await openSandbox(page);
  const url = new URL(page.url());
  url.searchParams.set("redirect_uri", "https://evil.example/api/auth/callback/wechat");
  const answer = await page.goto(url.href);
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("redirect_uri 参数错误").first()).toBeVisible();
  // Programs read the error there.
  expect(await answer?.text()).toContain('<h4 class="weui_msg_title">redirect_uri 参数错误</h4>');
  await expect(page.getByRole("button", { name: "允许" })).toHaveCount(0);
});

test("axe finds nothing on the sandbox's pages, light or dark", async ({ page }) => {
  const look = async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${page.url()} ${colorScheme}`).toEqual([]);
    }
  };
  await page.goto("/wechat-sandbox");
  await look();
  await page.goto("/wechat-sandbox/connect/qrconnect?appid=wrong");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look();
  await openSandbox(page);
  for (const summary of await page.locator("summary").all()) await summary.click();
  await look();
  await page.getByRole("button", { name: "拒绝", exact: true }).click();
  await expect(page.getByRole("heading", { name: "你已取消此次登录" })).toBeVisible();
  await look();
});

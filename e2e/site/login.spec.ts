import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIResponse, Browser } from "playwright/test";
import { z } from "zod";
import {
  AUTHORIZE_IN_ENGLISH,
  CODE,
  callbackOf,
  clickSignIn,
  clickToWeChat,
  cookieNames,
  ORIGIN,
  sessionOf,
  signIn,
  signInByClick,
  stateOf,
} from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { foreignOrigins } from "../origins";
import { ROOT } from "../root";
import { APP_ID, APP_SECRET, AUTH_SECRET } from "../servers";
import { AVATAR, EXCHANGE, tokens, USERINFO, userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";

/** The file of the user's fields. */
const USER = join(ROOT, "lib/auth/user.ts");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor signs in, sees nickname and avatar, and signs out", async ({ page }) => {
      await signInByClick(page);
      await expect(page).toHaveURL("/me");
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(main.getByText(userinfo.nickname)).toBeVisible();
      await expect(main.locator(`img[src="${AVATAR}"]`)).toBeVisible();
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      const cookies = (await page.context().cookies()).map(({ name }) => name);
      expect(cookies.filter((name) => /authjs|wechat/.test(name))).toEqual([]);
      expect(await sessionOf(page)).toBeNull();
      await page.goto("/me");
      await expect(page).toHaveURL("/login?returnTo=/me");
    });

    test("the home page shows a signed-in visitor, and leads to their page", async ({ page }) => {
      await signIn(page, "/");
      await expect(page).toHaveURL("/");
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(main.getByText(userinfo.nickname)).toBeVisible();
      await expect(main.locator(`img[src="${AVATAR}"]`)).toBeVisible();
      await expect(page.getByRole("banner").getByText(userinfo.nickname)).toBeVisible();
      await expect(main.getByRole("button", { name: "退出登录" })).toBeVisible();
      await main.locator('a[href="/me"]').click();
      await expect(page).toHaveURL("/me");
    });

    test("a protected page sends a visitor to the login page and back", async ({ page }) => {
      const visits = await answerForOpenWeixin(page);
      await page.goto("/me");
      await expect(page).toHaveURL("/login?returnTo=/me");
      await page.getByRole("button", { name: "微信登录" }).click();
      await expect(page).toHaveTitle("open.weixin.qq.com");
      await page.goto(callbackOf(stateOf(visits.at(-1))));
      await expect(page).toHaveURL("/me");
    });
  });
}

test.describe("in English", () => {
  test.use({ locale: "en" });

  test("a visitor is led to WeChat's page in English", async ({ page }) => {
    expect(await clickToWeChat(page)).toMatch(AUTHORIZE_IN_ENGLISH);
  });
});

test("signing out everywhere ends the session on another device and in a copied cookie, and a new login works", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  const copied = await page.context().storageState();
  const phone = await (await browser.newContext({ baseURL: ORIGIN, locale: "en" })).newPage();
  await signIn(phone);
  await expect(phone).toHaveURL("/me");
  await phone.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(phone).toHaveURL("/");
  expect(await cookieNames(phone)).toEqual([]);
  const thief = await (await browser.newContext({ baseURL: ORIGIN, storageState: copied })).newPage();
  for (const each of [page, thief]) {
    expect(await sessionOf(each)).toBeNull();
    await each.goto("/me");
    await expect(each).toHaveURL("/login?returnTo=/me");
  }
  await signIn(phone);
  await expect(phone).toHaveURL("/me");
  for (const each of [phone, thief]) await each.context().close();
});

test("a sign-in makes exactly two calls to WeChat", async ({ page, wechat }) => {
  await signInByClick(page);
  await expect(page).toHaveURL("/me");
  expect(wechat.calls).toEqual([
    `${EXCHANGE}?appid=${APP_ID}&secret=${APP_SECRET}&code=${CODE}&grant_type=authorization_code`,
    `${USERINFO}?access_token=${tokens.access_token}&openid=${tokens.openid}&lang=zh_CN`,
  ]);
});

test("/api/auth/session returns the user's fields in user.ts and the expiry, and nothing more", async ({ page }) => {
  await signIn(page);
  const session = await sessionOf(page);
  expect(session).toEqual({
    user: expect.objectContaining({ id: expect.stringMatching(/./), name: userinfo.nickname, image: AVATAR }),
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  const [, schema = ""] = /userSchema = z\.\w+\(\{\n(.*?)^\}/ms.exec(readFileSync(USER, "utf8")) ?? [];
  const fields = [...schema.matchAll(/^ {2}(\w+):/gm)].map(([, field]) => field);
  const { user } = z.object({ user: z.record(z.string(), z.unknown()) }).parse(session);
  expect(fields).toEqual(expect.arrayContaining(Object.keys(user)));
});

test("no page, payload or script contains a token or secret, and only allowed hosts get requests", async ({ page }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  await page.waitForLoadState("networkidle");
  const seen = new Map<string, Promise<string>>();
  const foreign = foreignOrigins(page, ORIGIN);
  page.on("response", (answer) => {
    const url = new URL(answer.url());
    if (url.origin === ORIGIN && answer.status() === 200) seen.set(url.pathname, answer.text());
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.goto("/me");
  await page.waitForLoadState("networkidle");
  const payload = await page.request.get("/me", { headers: { RSC: "1" } });
  expect(payload.headers()["content-type"]).toContain("text/x-component");
  const texts = { "payload of /me": await payload.text(), session: JSON.stringify(await sessionOf(page)) };
  for (const [path, text] of seen) Object.assign(texts, { [path]: await text });
  const scripts = Object.keys(texts).filter((path) => path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of ["/", "/me", "payload of /me", "session"])
    expect(Object.entries(texts)).toContainEqual([path, expect.stringContaining(userinfo.nickname)]);
  for (const [path, text] of Object.entries(texts)) {
    for (const secret of [tokens.access_token, tokens.refresh_token, APP_SECRET, AUTH_SECRET]) {
      expect(text.includes(secret), `a secret in ${path}`).toBe(false);
    }
  }
  const readable = await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }));
  for (const secret of [tokens.access_token, tokens.refresh_token, tokens.openid, "authjs", "wechat-"])
    expect(readable).not.toContain(secret);
  expect([...foreign]).toEqual([]);
});

test("without a unionid a visitor gets the same id at every login", async ({ browser, wechat }) => {
  wechat.reset({ [EXCHANGE]: { ...tokens, unionid: undefined }, [USERINFO]: { ...userinfo, unionid: "" } });
  const ids = [await idOfNewVisitor(browser), await idOfNewVisitor(browser)];
  expect(ids[0]).toBeTruthy();
  expect(ids[1]).toBe(ids[0]);
});

async function idOfNewVisitor(browser: Browser): Promise<string> {
  const context = await browser.newContext({ baseURL: ORIGIN, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page);
  const session = z.object({ user: z.object({ id: z.string() }) }).parse(await sessionOf(page));
  await context.close();
  return session.user.id;
}

test.describe("an error never creates a session:", () => {
  for (const [name, answers, heading] of [
    [
      "an errcode of the exchange",
      { [EXCHANGE]: { errcode: 40029, errmsg: "invalid code, rid: 1a-2b-3c" } },
      "登录超时了",
    ],
    ["a wrong AppSecret", { [EXCHANGE]: { errcode: 40125, errmsg: "invalid appsecret" } }, "网站的微信登录没有配置好"],
    [
      "an errcode of userinfo",
      { [USERINFO]: { errcode: 48001, errmsg: "api unauthorized" } },
      "网站的微信登录没有配置好",
    ],
    ["a busy WeChat", { [USERINFO]: { errcode: -1, errmsg: "system error" } }, "服务器繁忙"],
    ["userinfo of another openid", { [USERINFO]: { ...userinfo, openid: "o6_someone_else" } }, "微信的响应有误"],
    ["a snapshot user", { [EXCHANGE]: { ...tokens, is_snapshotuser: 1 } }, "快照页里不能登录"],
  ] as const) {
    test(name, async ({ page, wechat }) => {
      wechat.reset(answers);
      await signIn(page);
      await expect(page).toHaveURL(/^[^?]+\/login\?error=[a-z_]+&returnTo=%2Fme/);
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
      await expect(page.getByRole("button", { name: "再试一次" })).toBeVisible();
      expect(await sessionOf(page)).toBeNull();
      expect(await cookieNames(page)).toEqual([]);
    });
  }

  test("the page shows WeChat's errcode and rid for WeChat's support, and the request's id for the site's", async ({
    page,
    wechat,
  }) => {
    wechat.reset({ [EXCHANGE]: { errcode: 40029, errmsg: "invalid code, rid: 1a-2b-3c" } });
    await signIn(page);
    for (const number of ["errcode 40029", "rid 1a-2b-3c"]) await expect(page.getByText(number)).toBeVisible();
    await expect(page.getByText(new URL(page.url()).searchParams.get("request") ?? "", { exact: true })).toBeVisible();
  });
});

test.describe("the callback", () => {
  const location = (answer: APIResponse) => answer.headers()["location"]?.replace(/&request=[0-9a-f]{8}$/, "");

  test("is refused without a state from this browser, and does not call WeChat", async ({
    page,
    playwright,
    wechat,
  }) => {
    const state = await clickSignIn(page);
    const stranger = await playwright.request.newContext({ baseURL: ORIGIN });
    const get = async (query: string, from = stranger) =>
      location(await from.get(`/api/auth/callback/wechat?${query}`, { maxRedirects: 0 }));
    expect(await get(`code=${CODE}`)).toBe("/login?error=bad_answer");
    expect(await get(`code=${CODE}&state=`)).toBe("/login?error=bad_answer");
    expect(await get(`code=${CODE}&state=${"0".repeat(32)}`)).toBe("/login?error=cookies");
    expect(await get(`code=${CODE}&state=${state}`)).toBe("/login?error=cookies");
    expect(await get(`code=${CODE}&state=${state}&state=${state}`, page.request)).toBe("/login?error=bad_answer");
    expect(await get(`code=${CODE}&state=${"0".repeat(32)}`, page.request)).toBe("/login?error=cookies");
    expect(wechat.calls).toEqual([]);
    // The code is still unused, so the browser with the attempt can finish.
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    await stranger.dispose();
  });

  test("uses up neither code nor attempt on HEAD or POST", async ({ page, wechat }) => {
    const state = await clickSignIn(page);
    const head = await page.request.head(callbackOf(state), { maxRedirects: 0 });
    expect([head.status(), head.headers()["allow"]]).toEqual([405, "GET"]);
    const post = await page.request.post(callbackOf(state), { maxRedirects: 0, form: { code: CODE, state } });
    expect([post.status(), location(post)]).toEqual([303, "/login?error=bad_answer"]);
    expect(wechat.calls).toEqual([]);
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
  });

  test("leads to the page again when it is reloaded or reached by Back after a success", async ({ page, wechat }) => {
    const state = await clickSignIn(page);
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    await page.reload();
    await expect(page).toHaveURL("/me");
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    // A redirect leaves no history entry, so Back leads to WeChat's page. The button there leads to the callback again.
    // Next's scripts write to the history when they start. A step back at that moment can be lost.
    await page.goBack({ waitUntil: "networkidle" });
    await page.goBack();
    await expect(page).toHaveTitle("open.weixin.qq.com");
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
    expect(wechat.calls).toHaveLength(2);
  });

  test("shows no failure to a signed-in visitor when it comes a second time", async ({ page }) => {
    await signIn(page);
    await page.goto("/login?error=used&returnTo=%2Fme");
    await expect(page).toHaveURL("/me");
  });

  test("recognizes a refusal from current and from old WeChat clients", async ({ page, wechat }) => {
    for (const shape of ["", "code=authdeny&"]) {
      const state = await clickSignIn(page);
      await page.goto(`/api/auth/callback/wechat?${shape}state=${state}`);
      await expect(page).toHaveURL(/\/login\?error=declined&returnTo=%2Fme&request=/);
      await expect(page.getByRole("heading", { name: "你取消了登录" })).toBeVisible();
    }
    expect(wechat.calls).toEqual([]);
  });

  test("leads each of two tabs to its own page, even in reverse order", async ({ page, context }) => {
    const other = await context.newPage();
    const [first, second] = [await clickSignIn(page, "/me?tab=1"), await clickSignIn(other, "/?tab=2")];
    await other.goto(callbackOf(second));
    await expect(other).toHaveURL("/?tab=2");
    await page.goto(callbackOf(first));
    await expect(page).toHaveURL("/me?tab=1");
  });
});

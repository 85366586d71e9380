import type { APIResponse, Browser, Page } from "@playwright/test";
import { answerForOpenWeixin } from "./open-weixin";
import { APP_ID, APP_SECRET, AUTH_SECRET } from "./servers";
import { expect, test } from "./test";
import { EXCHANGE, tokens, USERINFO, userinfo, WeChatApi } from "./wechat-api";

const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
const ORIGIN = "http://localhost:43111";
const AUTHORIZE = new RegExp(
  `^https://open\\.weixin\\.qq\\.com/connect/qrconnect\\?appid=${APP_ID}` +
    `&redirect_uri=${encodeURIComponent(`${ORIGIN}/api/auth/callback/wechat`)}` +
    "&response_type=code&scope=snsapi_login&state=([A-Za-z0-9]{32})#wechat_redirect$",
);

let api: WeChatApi;

test.beforeAll(async () => {
  api = await WeChatApi.start();
});
test.beforeEach(() => api.reset());
test.afterAll(() => api.stop());

/** Clicks 微信登录 on the login page and returns the state that WeChat's page was called with. */
async function clickSignIn(page: Page, returnTo = "/me"): Promise<string> {
  const visits = await answerForOpenWeixin(page);
  await page.goto(`/login?returnTo=${encodeURIComponent(returnTo)}`);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  const address = AUTHORIZE.exec(visits.at(-1) ?? "");
  expect(address, `WeChat's documented address, not ${visits.at(-1)}`).not.toBeNull();
  return address?.[1] ?? "";
}

const callbackOf = (state: string) => `/api/auth/callback/wechat?code=${CODE}&state=${state}`;

async function signIn(page: Page, returnTo = "/me"): Promise<string> {
  const state = await clickSignIn(page, returnTo);
  await page.goto(callbackOf(state));
  return state;
}

const sessionOf = async (page: Page): Promise<unknown> => (await page.request.get("/api/auth/session")).json();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor signs in, sees nickname and avatar, and signs out", async ({ page }) => {
      await signIn(page);
      await expect(page).toHaveURL("/me");
      await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
      await expect(page.getByRole("main").locator("img")).toHaveAttribute(
        "src",
        userinfo.headimgurl.replace("http:", "https:"),
      );
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
      expect(await sessionOf(page)).toBeNull();
    });
  });
}

test("a sign-in makes exactly two calls to WeChat", async ({ page }) => {
  await signIn(page);
  await expect(page).toHaveURL("/me");
  expect(api.calls).toEqual([
    `${EXCHANGE}?appid=${APP_ID}&secret=${APP_SECRET}&code=${CODE}&grant_type=authorization_code`,
    `${USERINFO}?access_token=${tokens.access_token}&openid=${tokens.openid}&lang=zh_CN`,
  ]);
});

test("/api/auth/session answers id, name, image and expiry, and nothing more", async ({ page }) => {
  await signIn(page);
  expect(await sessionOf(page)).toEqual({
    user: {
      id: expect.stringMatching(/^wx_[0-9a-f]{32}$/),
      name: userinfo.nickname,
      image: "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4TwGTfTI/132",
    },
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

test("no token or secret reaches the browser, in any page, payload or script", async ({ page }) => {
  const seen: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (new URL(answer.url()).origin === ORIGIN) seen.push(textOf(answer));
  });
  await signIn(page);
  await page.goto("/");
  await page.goto("/me");
  const payload = await page.request.get("/me", { headers: { RSC: "1" } });
  expect(payload.headers()["content-type"]).toContain("text/x-component");
  const texts = [...(await Promise.all(seen)), await payload.text(), JSON.stringify(await sessionOf(page))].join("\n");
  expect(texts).toContain(userinfo.nickname);
  for (const secret of [tokens.access_token, tokens.refresh_token, APP_SECRET, AUTH_SECRET]) {
    expect(texts).not.toContain(secret);
  }
  const readable = await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(readable).toBe("{}");
});

async function textOf(answer: { text(): Promise<string>; headers(): Record<string, string> }): Promise<string> {
  const { "set-cookie": _sealed, ...headers } = answer.headers();
  return `${JSON.stringify(headers)}${await answer.text().catch(() => "")}`;
}

test("without a unionid the same visitor gets the same id twice", async ({ browser }) => {
  api.reset({ [EXCHANGE]: { ...tokens, unionid: undefined }, [USERINFO]: { ...userinfo, unionid: "" } });
  const ids = [await idOfNewVisitor(browser), await idOfNewVisitor(browser)];
  expect(ids[0]).toMatch(/^wx_/);
  expect(ids[1]).toBe(ids[0]);
});

async function idOfNewVisitor(browser: Browser): Promise<string | undefined> {
  const context = await browser.newContext({ baseURL: ORIGIN, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page);
  const id = await page.locator("dd.mono").first().textContent();
  await context.close();
  return id ?? undefined;
}

test.describe("an error never makes a session:", () => {
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
    ["a busy WeChat", { [USERINFO]: { errcode: -1, errmsg: "system error" } }, "微信正忙"],
    ["userinfo of another openid", { [USERINFO]: { ...userinfo, openid: "o6_someone_else" } }, "微信的回答不对"],
    ["a snapshot user", { [EXCHANGE]: { ...tokens, is_snapshotuser: 1 } }, "快照页里不能登录"],
  ] as const) {
    test(name, async ({ page }) => {
      api.reset(answers);
      await signIn(page);
      await expect(page).toHaveURL(/^[^?]+\/login\?error=[a-z_]+&returnTo=%2Fme/);
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
      await expect(page.getByRole("button", { name: "再试一次" })).toBeVisible();
      expect(await sessionOf(page)).toBeNull();
      expect((await page.context().cookies()).filter(({ name }) => /session|wechat/.test(name))).toEqual([]);
    });
  }

  test("WeChat's errcode and rid are shown, for its support", async ({ page }) => {
    api.reset({ [EXCHANGE]: { errcode: 40029, errmsg: "invalid code, rid: 1a-2b-3c" } });
    await signIn(page);
    await expect(page.getByText("errcode 40029 · rid 1a-2b-3c")).toBeVisible();
  });
});

test.describe("the callback", () => {
  const location = (answer: APIResponse) => answer.headers()["location"]?.replace(ORIGIN, "");

  test("is refused without a state of this browser, and calls nobody", async ({ page, playwright }) => {
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
    expect(api.calls).toEqual([]);
    // The code is not burnt: the browser that holds the attempt still finishes.
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    await stranger.dispose();
  });

  test("spends nothing by HEAD or POST", async ({ page }) => {
    const state = await clickSignIn(page);
    const head = await page.request.head(callbackOf(state), { maxRedirects: 0 });
    expect([head.status(), head.headers()["allow"]]).toEqual([405, "GET"]);
    const post = await page.request.post(callbackOf(state), { maxRedirects: 0, form: { code: CODE, state } });
    expect([post.status(), location(post)]).toEqual([303, "/login?error=bad_answer"]);
    expect(api.calls).toEqual([]);
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
  });

  test("after a success just goes on, by reload and by Back", async ({ page }) => {
    const state = await signIn(page);
    await expect(page).toHaveURL("/me");
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    await page.goBack();
    await expect(page).toHaveURL(/open\.weixin\.qq\.com|\/me$/);
    await page.goto(callbackOf(state));
    await expect(page).toHaveURL("/me");
    expect(api.calls).toHaveLength(2);
  });

  test("takes the refusals of today and of old clients for what they are", async ({ page }) => {
    for (const shape of ["", "code=authdeny&"]) {
      const state = await clickSignIn(page);
      await page.goto(`/api/auth/callback/wechat?${shape}state=${state}`);
      await expect(page).toHaveURL("/login?error=declined&returnTo=%2Fme");
      await expect(page.getByRole("heading", { name: "你取消了登录" })).toBeVisible();
    }
    expect(api.calls).toEqual([]);
  });

  test("of two tabs leads each to its own page, in reverse order", async ({ page, context }) => {
    const other = await context.newPage();
    const [first, second] = [await clickSignIn(page, "/me?tab=1"), await clickSignIn(other, "/?tab=2")];
    await other.goto(callbackOf(second));
    await expect(other).toHaveURL("/?tab=2");
    await page.goto(callbackOf(first));
    await expect(page).toHaveURL("/me?tab=1");
  });
});

test.describe("next-auth's own ways in", () => {
  const csrfOf = async (page: Page): Promise<string> => {
    const answer: unknown = await (await page.request.get("/api/auth/csrf")).json();
    return typeof answer === "object" && answer && "csrfToken" in answer ? String(answer.csrfToken) : "";
  };

  test("a form with a CSRF token leads to the same address, with an attempt", async ({ page }) => {
    const form = { csrfToken: await csrfOf(page), callbackUrl: `${ORIGIN}/me?from=form` };
    const answer = await page.request.post("/api/auth/signin/wechat", { form, maxRedirects: 0 });
    const address = AUTHORIZE.exec(answer.headers()["location"] ?? "");
    expect([answer.status(), address === null]).toEqual([302, false]);
    await answerForOpenWeixin(page);
    await page.goto(callbackOf(address?.[1] ?? ""));
    await expect(page).toHaveURL("/me?from=form");
  });

  test("next-auth/react gets the same address as JSON", async ({ page }) => {
    const answer = await page.request.post("/api/auth/signin/wechat", {
      form: { csrfToken: await csrfOf(page), callbackUrl: "https://evil.example/me" },
      headers: { "X-Auth-Return-Redirect": "1" },
    });
    const body: unknown = await answer.json();
    expect(body).toEqual({ url: expect.stringMatching(AUTHORIZE) });
    await answerForOpenWeixin(page);
    await page.goto(callbackOf(AUTHORIZE.exec(JSON.stringify(body).slice(8, -2))?.[1] ?? ""));
    await expect(page).toHaveURL("/");
  });

  test("without a CSRF token nothing is started", async ({ page }) => {
    const answer = await page.request.post("/api/auth/signin/wechat", {
      form: { callbackUrl: "/me" },
      maxRedirects: 0,
    });
    expect(answer.headers()["location"]).toBe(`${ORIGIN}/login?error=MissingCSRF`);
    expect((await page.context().cookies()).filter(({ name }) => name.includes("attempt"))).toEqual([]);
  });

  test("/api/auth/signout ends the session and removes the WeChat cookie", async ({ page }) => {
    await signIn(page);
    const form = { csrfToken: await csrfOf(page), callbackUrl: "/" };
    await page.request.post("/api/auth/signout", { form });
    expect(await sessionOf(page)).toBeNull();
    expect(
      (await page.context().cookies()).map(({ name }) => name).filter((name) => /session|wechat/.test(name)),
    ).toEqual([]);
  });

  test("/api/auth/signin leads to the login page and keeps where to return to", async ({ page }) => {
    const visits = await answerForOpenWeixin(page);
    await page.goto("/api/auth/signin?callbackUrl=%2Fme");
    await expect(page).toHaveURL(/\/login\?callbackUrl=/);
    await page.getByRole("button", { name: "微信登录" }).click();
    await expect(page).toHaveTitle("open.weixin.qq.com");
    await page.goto(callbackOf(AUTHORIZE.exec(visits.at(-1) ?? "")?.[1] ?? ""));
    await expect(page).toHaveURL("/me");
  });
});

test("the sandbox is not there", async ({ page }) => {
  for (const path of ["", "/connect/qrconnect", "/connect/confirm", "/sns/userinfo", "/avatars/crane"]) {
    expect((await page.request.get(`/wechat-sandbox${path}`)).status()).toBe(404);
  }
});

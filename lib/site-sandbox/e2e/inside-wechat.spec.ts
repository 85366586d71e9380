import type { Browser, Page } from "playwright/test";
import { z } from "zod";
import { violations } from "../../../e2e/axe";
import { sessionOf } from "../../../e2e/login";
import { PROJECTS } from "../../../e2e/servers";
import { expect, test } from "../../../e2e/test";
import { signInToSandbox } from "./sign-in";

const ORIGIN = PROJECTS.sandbox.server.origin;
const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";
const viewport = { width: 390, height: 844 };

const TEXTS = {
  "zh-CN": {
    signIn: "微信登录",
    silent: "静默登录",
    ask: "显示我的昵称和头像",
    showQr: "显示二维码",
    snapshot: "快照页里不能登录",
    snapshotPerson: "快照",
    open: "在微信里打开，就能登录",
    qr: "登录页地址的二维码",
  },
  en: {
    signIn: "Sign in with WeChat",
    silent: "Sign in silently",
    ask: "Show name and avatar",
    showQr: "Show the QR code",
    snapshot: "You cannot sign in on a snapshot page",
    snapshotPerson: "snapshot",
    open: "Open this page in WeChat to sign in",
    qr: "QR code of the login page's address",
  },
} as const;

const sessionSchema = z.object({ user: z.object({ id: z.string(), name: z.string() }) });

async function userOf(page: Page) {
  return sessionSchema.parse(await sessionOf(page)).user;
}

/** A phone with WeChat's own browser. */
async function openWeChat(browser: Browser, locale: string, javaScriptEnabled = true) {
  const userAgent = `${PHONE} MicroMessenger/8.0.50(0x1800323d) NetType/WIFI Language/${locale}`;
  return (
    await browser.newContext({ baseURL: ORIGIN, locale, userAgent, viewport, hasTouch: true, javaScriptEnabled })
  ).newPage();
}

async function expectWellMade(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

for (const locale of ["zh-CN", "en"] as const) {
  const texts = TEXTS[locale];
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  test(`inside WeChat a person signs in silently, then visibly, and is the same user as by the QR code (${locale})`, async ({
    browser,
  }) => {
    const page = await openWeChat(browser, locale);
    await page.goto("/login?returnTo=/me");
    await expect(button(page, texts.showQr)).toHaveCount(0);
    await expectWellMade(page);
    await button(page, texts.silent).click();
    // A browser keeps the fragment of WeChat's address through redirects that have none.
    await expect(page).toHaveURL(new RegExp(`^${ORIGIN}/me(?:#wechat_redirect)?$`));
    expect(await userOf(page)).toMatchObject({ name: "", id: expect.stringMatching(/^sandbox_/) });
    await expectWellMade(page);

    await button(page, texts.ask).click();
    await expect(page).toHaveURL(/\/connect\/oauth2\/authorize\?appid=wx73616e64626f7801&/);
    // Like WeChat's own page, it is in Chinese unless it is asked for English.
    await page.getByRole("radio", { name: "林小满" }).check();
    await button(page, "允许").click();
    await expect(page).toHaveURL("/me");
    await expect(button(page, texts.ask)).toHaveCount(0);
    const inside = await userOf(page);
    expect(inside.name).toBe("林小满");
    await page.context().close();

    const computer = await browser.newPage({ baseURL: ORIGIN, locale });
    await signInToSandbox(computer, "林小满");
    await expect(computer).toHaveURL("/me");
    expect(await userOf(computer)).toEqual(expect.objectContaining(inside));
    await computer.close();
  });

  test(`a snapshot visit is refused, without JavaScript too (${locale})`, async ({ browser }) => {
    const page = await openWeChat(browser, locale, false);
    await page.goto("/login?returnTo=/me");
    await button(page, texts.signIn).click();
    await expect(page).toHaveURL(/\/connect\/oauth2\/authorize\?/);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.locator("input[value=snapshot]").check();
    await button(page, "允许").click();
    await expect(page.getByRole("heading", { name: texts.snapshot })).toBeVisible();
    expect(await sessionOf(page)).toBeNull();
    await page.context().close();
  });

  test(`a phone's own browser gets the page's address and a QR code of it (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: ORIGIN, locale, userAgent: PHONE, viewport, hasTouch: true });
    const page = await context.newPage();
    await page.goto("/login?returnTo=/me");
    await expect(page.getByRole("heading", { name: texts.open })).toBeVisible();
    await expect(page.getByText(`${ORIGIN}/login?returnTo=%2Fme`)).toBeVisible();
    await expect(page.getByRole("img", { name: texts.qr })).toBeVisible();
    await expectWellMade(page);
    await context.close();
  });
}

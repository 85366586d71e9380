import type { Page } from "playwright/test";
import { z } from "zod";
import { answerForOpenWeixin } from "./open-weixin";
import { APP_ID } from "./servers";
import { expect } from "./test";
import { CODE } from "./wechat-api";

export { CODE };

/** The site in the mode `wechat`. Each worker has its own. */
export const ORIGIN = `http://localhost:${23140 + Number(process.env["TEST_PARALLEL_INDEX"] ?? 0)}`;

const DOCUMENTED =
  `^https://open\\.weixin\\.qq\\.com/connect/qrconnect\\?appid=${APP_ID}` +
  `&redirect_uri=${encodeURIComponent(`${ORIGIN}/api/auth/callback/wechat`)}` +
  "&response_type=code&scope=snsapi_login&state=([A-Za-z0-9]{32})";

/** WeChat's documented URL, exact except for its values. The first group is the state. */
export const AUTHORIZE = new RegExp(`${DOCUMENTED}#wechat_redirect$`);

/** The URL for visitors who read English. */
export const AUTHORIZE_IN_ENGLISH = new RegExp(`${DOCUMENTED}&lang=en#wechat_redirect$`);

/** The URL for a frame in the login page. The first group is the state. */
export const EMBED = new RegExp(
  `${DOCUMENTED}&lang=cn&login_type=jssdk&self_redirect=false&stylelite=1&color_scheme=auto#wechat_redirect$`,
);

/** Expects WeChat's documented URL, and returns its state. */
export function stateOf(address: string | undefined): string {
  const match = AUTHORIZE.exec(address ?? "");
  expect(match, `expected WeChat's documented URL, but got ${address}`).not.toBeNull();
  return match?.[1] ?? "";
}

/** The button that starts a login, in each language. */
export const SIGN_IN = /^(?:微信登录|Sign in with WeChat)$/;

/** Clicks 微信登录 on the login page and returns the URL of WeChat's page. */
export async function clickToWeChat(page: Page, returnTo = "/me"): Promise<string | undefined> {
  const visits = await answerForOpenWeixin(page);
  await page.goto(`/login?returnTo=${encodeURIComponent(returnTo)}`);
  await page.getByRole("button", { name: SIGN_IN }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  return visits.at(-1);
}

/** The same, and returns the state in the URL. */
export async function clickSignIn(page: Page, returnTo = "/me"): Promise<string> {
  return stateOf(await clickToWeChat(page, returnTo));
}

/** The path to which WeChat returns the browser after 允许. */
export function callbackOf(state: string): string {
  return `/api/auth/callback/wechat?code=${CODE}&state=${state}`;
}

/** The URL to which WeChat's page at this address returns the browser after 允许. */
export function returnOf(address = ""): string {
  const { searchParams } = new URL(address);
  return `${searchParams.get("redirect_uri")}?code=${CODE}&state=${searchParams.get("state")}`;
}

/** Clicks 微信登录, and comes back as after 允许. For tests of the way to WeChat. */
export async function signInByClick(page: Page, returnTo = "/me"): Promise<void> {
  await page.goto(callbackOf(await clickSignIn(page, returnTo)));
}

/**
 * Signs in by the requests of NextAuth's own form, and opens the page that follows. For tests of what comes after a login:
 * the login page and WeChat's would take longer than most of them.
 */
export async function signIn(page: Page, returnTo = "/me"): Promise<void> {
  await answerForOpenWeixin(page);
  const { csrfToken } = csrfSchema.parse(await (await page.request.get("/api/auth/csrf")).json());
  const options = { form: { csrfToken, callbackUrl: returnTo }, maxRedirects: 0 };
  const answer = await page.request.post("/api/auth/signin/wechat", options);
  await page.goto(callbackOf(stateOf(answer.headers()["location"])));
}

const csrfSchema = z.object({ csrfToken: z.string() });

export async function sessionOf(page: Page): Promise<unknown> {
  return (await page.request.get("/api/auth/session")).json();
}

/**
 * The names of the login's cookies in the browser, without NextAuth's CSRF token and callback URL. Those hold no personal
 * data. A site may have other cookies.
 */
export async function cookieNames(page: Page): Promise<string[]> {
  const names = (await page.context().cookies()).map(({ name }) => name);
  return names.filter((name) => /\b(?:authjs|wechat)\b/.test(name) && !/csrf-token|callback-url/.test(name)).sort();
}

import type { Page } from "playwright/test";
import { AUTHORIZE, callbackOf, cookieNames, ORIGIN, sessionOf, signIn, signInByClick, stateOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { userinfo } from "../wechat-api";
import { expect, test } from "../wechat-test";
import { callNextAuthReact, serveNextAuthReact } from "./next-auth-react";

// NextAuth's own interfaces work as its documentation says.

async function csrfTokenOf(page: Page): Promise<string> {
  const answer: unknown = await (await page.request.get("/api/auth/csrf")).json();
  return typeof answer === "object" && answer && "csrfToken" in answer ? String(answer.csrfToken) : "";
}

test.describe("next-auth/react", () => {
  // The test serves the module, which the site's Content-Security-Policy would block.
  test.use({ bypassCSP: true });

  test("signIn and signOut work in a browser", async ({ page }) => {
    const visits = await answerForOpenWeixin(page);
    await serveNextAuthReact(page);
    await page.goto("/");
    await callNextAuthReact(page, "signIn", `${ORIGIN}/me?by=react`);
    await expect(page).toHaveTitle("open.weixin.qq.com");
    await page.goto(callbackOf(stateOf(visits.at(-1))));
    await expect(page).toHaveURL("/me?by=react");
    await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
    await callNextAuthReact(page, "signOut", `${ORIGIN}/`);
    await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
    expect(await cookieNames(page)).toEqual([]);
  });
});

test("a form with a CSRF token leads to WeChat's documented URL, and starts an attempt", async ({ page }) => {
  await answerForOpenWeixin(page);
  for (const [form, query, returnTo] of [
    [{ callbackUrl: `${ORIGIN}/me?from=form` }, "", "/me?from=form"],
    [{ callbackUrl: "https://evil.example/me" }, "", "/"],
    [{}, "?callbackUrl=%2Fme%3Ffrom%3Dquery", "/me?from=query"],
    [{}, "?callbackUrl=x", "/x"],
  ] as const) {
    const options = { form: { ...form, csrfToken: await csrfTokenOf(page) }, maxRedirects: 0 };
    const answer = await page.request.post(`/api/auth/signin/wechat${query}`, options);
    expect(answer.status()).toBe(302);
    await page.goto(callbackOf(stateOf(answer.headers()["location"])));
    await expect(page).toHaveURL(returnTo);
  }
});

test("the JSON answer's URL leads to WeChat, but only in the same browser", async ({ page, playwright }) => {
  const answer = await page.request.post("/api/auth/signin/wechat", {
    form: { csrfToken: await csrfTokenOf(page), callbackUrl: "/me" },
    headers: { "X-Auth-Return-Redirect": "1" },
  });
  expect(answer.headers()["location"]).toBeUndefined();
  const body: unknown = await answer.json();
  expect(body).toEqual({ url: expect.stringMatching(/\/api\/auth\/signin\/wechat\?state=[0-9a-f]{32}$/) });
  const url = typeof body === "object" && body && "url" in body ? String(body.url) : "";
  expect((await page.request.get(url, { maxRedirects: 0 })).headers()["location"]).toMatch(AUTHORIZE);
  const stranger = await playwright.request.newContext();
  expect((await stranger.get(url, { maxRedirects: 0 })).headers()["location"]).toBe(`${ORIGIN}/login`);
  await stranger.dispose();
});

test("without a CSRF token no sign-in starts", async ({ page }) => {
  const answer = await page.request.post("/api/auth/signin/wechat", { form: { callbackUrl: "/me" }, maxRedirects: 0 });
  expect(answer.headers()["location"]).toContain(`${ORIGIN}/login?error=cookies&returnTo=%2F&request=`);
  expect(await cookieNames(page)).toEqual([]);
});

test("/api/auth/signout ends the session and removes its cookies and those of open attempts", async ({ page }) => {
  await signIn(page);
  await clickSignInElsewhere(page);
  expect(await cookieNames(page)).toEqual(
    expect.arrayContaining(["authjs.session-token", expect.stringMatching(/^wechat-attempt\./)]),
  );
  const form = { csrfToken: await csrfTokenOf(page), callbackUrl: "/" };
  await page.request.post("/api/auth/signout", { form });
  expect(await cookieNames(page)).toEqual([]);
  expect(await sessionOf(page)).toBeNull();
});

async function clickSignInElsewhere(page: Page): Promise<void> {
  const form = { csrfToken: await csrfTokenOf(page), callbackUrl: "/me" };
  await page.request.post("/api/auth/signin/wechat", { form, maxRedirects: 0 });
}

test("NextAuth's pages redirect to this site's pages, and a sign-in keeps its callbackUrl", async ({ page }) => {
  const visits = await answerForOpenWeixin(page);
  await page.goto("/api/auth/signin?callbackUrl=%2Fme");
  await expect(page).toHaveURL(/\/login\?callbackUrl=/);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  await page.goto(callbackOf(stateOf(visits.at(-1))));
  await expect(page).toHaveURL("/me");
  await page.goto("/api/auth/signout");
  await expect(page).toHaveURL("/me");
});

test("no crafted request to /api/auth causes a 500", async ({ playwright }) => {
  const visitor = await playwright.request.newContext({
    baseURL: ORIGIN,
    extraHTTPHeaders: { Cookie: "authjs.callback-url=%25; authjs.csrf-token=%25|%; authjs.session-token=%" },
  });
  for (const path of [
    "session",
    "session?callbackUrl=x",
    "csrf?callbackUrl=%25",
    "providers",
    "signin",
    "signin/wechat?state=x",
    "signout",
    "error?error=x",
    "callback/foo?code=a&state=b",
    "callback/%77echat?code=a&state=b",
    "%E0%A4%A",
    "a/b/c/d",
  ]) {
    expect((await visitor.get(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBeLessThan(500);
  }
  for (const [contentType, data] of [
    ["application/json", "{"],
    ["application/json", "null"],
    ["application/json", "[1]"],
    ["application/x-www-form-urlencoded", "csrfToken=%&callbackUrl=%"],
    ["multipart/form-data; boundary=x", "--x"],
    ["text/plain", "\0"],
  ] as const) {
    for (const path of ["signin/wechat", "signout", "session", "callback/wechat"]) {
      const options = { data, headers: { "Content-Type": contentType }, maxRedirects: 0 };
      const answer = await visitor.post(`/api/auth/${path}`, options);
      expect(answer.status(), `${path} ${contentType} ${data}`).toBeLessThan(500);
      expect(answer.headers()["location"] ?? "", path).not.toContain("weixin");
    }
  }
  await visitor.dispose();
});

test("NextAuth's routes for features that this site does not have answer 404", async ({ request }) => {
  for (const path of ["verify-request", "webauthn-options", "callback/email", "signin/email", "nonsense"]) {
    expect((await request.get(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBe(404);
  }
});

test("a broken callback-url cookie does not prevent a sign-in", async ({ page }) => {
  await page.context().addCookies([{ name: "authjs.callback-url", value: "%25", url: ORIGIN }]);
  await signInByClick(page);
  await expect(page).toHaveURL("/me");
});

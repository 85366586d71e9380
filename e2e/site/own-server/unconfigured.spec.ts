import { violations } from "../../axe";
import { visitOwnServer } from "../../own-server";
import { expect, test } from "../../test";

visitOwnServer({});

test("the site's pages open, and show the next step instead of a dead button", async ({ page }) => {
  for (const path of ["/", "/login", "/login?error=cookies"]) {
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: "还差一步：配置微信登录" })).toBeVisible();
    await expect(page.getByText("AUTH_WECHAT_APP_SECRET")).toBeVisible();
    await expect(page.getByRole("button", { name: "微信登录" })).toHaveCount(0);
    expect(await violations(page), path).toEqual([]);
  }
  await page.goto("/me");
  await expect(page).toHaveURL("/login?returnTo=/me");
});

test("every authentication route answers 503", async ({ request }) => {
  for (const path of ["session", "csrf", "providers", "signin", "callback/wechat?code=x&state=y", "error"]) {
    const answer = await request.get(`/api/auth/${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(503);
    expect(await answer.json()).toMatchObject({ error: "unconfigured", message: expect.stringContaining("/login") });
  }
  const ownFrame = { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-origin" };
  expect((await request.get("/login/qr", { headers: ownFrame, maxRedirects: 0 })).status()).toBe(503);
  for (const path of ["signin/wechat", "signout", "callback/wechat"]) {
    expect((await request.post(`/api/auth/${path}`, { maxRedirects: 0 })).status()).toBe(503);
  }
});

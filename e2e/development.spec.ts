import { expect, test } from "./test";

// The first visit of each page compiles it.
test.setTimeout(120_000);
test.use({ navigationTimeout: 60_000, actionTimeout: 60_000 });

test("the development server needs no variable, and its login works under the same policy", async ({ page }) => {
  await page.goto("/me");
  await expect(page).toHaveURL("/login?returnTo=/me");
  await page.getByRole("button", { name: "微信登录" }).click();
  await page.getByRole("button", { name: "允许" }).click({ timeout: 60_000 });
  await expect(page).toHaveURL("/me", { timeout: 60_000 });
  await expect(page.getByRole("main").getByText("林小满")).toBeVisible();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible({ timeout: 60_000 });
});

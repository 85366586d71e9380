import { signIn } from "../login";
import { expect, test } from "../wechat-test";

test("the card on the home page says from which field of userinfo each of its parts came", async ({ page }) => {
  await page.goto("/");
  const card = page.getByRole("figure");
  for (const field of ["headimgurl", "nickname", "unionid"]) await expect(card.getByText(field)).toBeVisible();
  await signIn(page, "/");
  await expect(page).toHaveURL("/");
  for (const field of ["headimgurl", "nickname", "unionid"]) await expect(card.getByText(field)).toBeVisible();
});

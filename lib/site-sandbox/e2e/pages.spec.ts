import { expectAccessible, VISITORS } from "../../../e2e/axe";
import { expectFitsPhone } from "../../../e2e/phone";
import { expectStrictPolicy } from "../../../e2e/policy";
import { expectOwnHeaders } from "../../../e2e/security-headers";
import { expect, test } from "../../../e2e/test";
import { signInToSandbox } from "./sign-in";

test("the inspector has all security headers, prints no error, and is not wider than a phone", async ({
  page,
  request,
}) => {
  const answer = await request.get("/wechat-sandbox");
  // Other sites use WeChat's pages and pictures.
  expectOwnHeaders(answer, "cross-origin");
  expect(answer.headers()).toMatchObject({
    "x-frame-options": "DENY",
    "permissions-policy": expect.stringContaining("camera=()"),
    // The sandbox has to know where a form came from.
    "referrer-policy": "same-origin",
    "content-security-policy": expect.stringMatching(/^default-src 'none'; .*; frame-ancestors 'none'$/),
  });
  expectStrictPolicy(answer.headers()["content-security-policy"]);
  await expectFitsPhone(page, "/wechat-sandbox");
});

// In the sandbox the site's pages say so.
test("the site's pages are not wider than a phone", async ({ page }) => {
  for (const path of ["/", "/login", "/login?error=declined", "/nowhere"]) await expectFitsPhone(page, path);
});

for (const [name, locale, width] of VISITORS) {
  test.describe(`on ${name}`, () => {
    test.use({ locale, viewport: { width, height: 800 } });

    test("a line of its own on every page says that this is the sandbox, and leads to it", async ({ page }) => {
      await page.goto("/login");
      const link = page.getByRole("link", { name: /^(?:了解沙盒|About the sandbox)$/ });
      expect((await link.locator("..").boundingBox())?.height).toBeLessThan(40);
      await link.click();
      await expect(page).toHaveURL(`/wechat-sandbox?lang=${locale}`);
    });
  });
}

for (const [name, locale, width] of VISITORS) {
  test.describe(`axe finds no violations on ${name}, in light and dark mode,`, () => {
    test.use({ locale, colorScheme: "light", viewport: { width, height: 800 } });

    test("on the site's pages", async ({ page }) => {
      await page.goto("/login");
      await expectAccessible(page, "/login");
      await signInToSandbox(page, "林小满", "/");
      await expect(page).toHaveURL("/");
      await expectAccessible(page, "/");
    });
  });
}

import { expectAccessible, VISITORS } from "../axe";
import { hold } from "../hold";
import { expectSkipLink, expectTabOrder } from "../keyboard";
import { cookieNames, signIn } from "../login";
import { moving } from "../motion";
import { answerForOpenWeixin } from "../open-weixin";
import { expect, test } from "../wechat-test";
import { FAILURES } from "./failures";

const PAGES = [
  "/",
  "/login?returnTo=/me",
  "/login?error=misconfigured&errcode=40125&rid=1a-2b-3c&request=0a1b2c3d",
  "/login?error=nonsense",
  "/nowhere",
];

for (const [index, [name, locale, width]] of VISITORS.entries()) {
  test.describe(`axe finds no violations on ${name}, in light and dark mode,`, () => {
    test.use({ locale, colorScheme: "light", viewport: { width, height: 800 } });

    test("when signed out", async ({ page }) => {
      // The failure pages differ only in their text, so each visitor checks half of them.
      const failures = FAILURES.filter((_, place) => place % VISITORS.length === index);
      for (const path of [...PAGES, ...failures.map(([failure]) => `/login?error=${failure}`)]) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    });

    test("when signed in", async ({ page }) => {
      await signIn(page);
      await expect(page).toHaveURL("/me");
      await expectAccessible(page, "/me");
      await page.goto("/");
      await expectAccessible(page, "/");
    });
  });
}

test("the Tab key reaches every control in order, with a visible focus outline", async ({ page }) => {
  for (const path of ["/", "/login"]) await expectTabOrder(page, path);
});

test("the skip link moves the focus past the header", async ({ page }) => {
  for (const path of ["/", "/login"]) await expectSkipLink(page, path);
});

test("nothing moves if the visitor prefers reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/", "/login"]) {
    await page.goto(path);
    expect(await moving(page), path).toEqual([]);
  }
  // The spinner of a loading QR code stands still, too.
  await page.goto("/login");
  const go = await hold(page, "**/login/qr?*");
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expect(page.getByText("正在打开", { exact: false })).toBeVisible();
  expect(await moving(page), "loading").toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await moving(page), "loading").toContainEqual(expect.stringMatching(/^<span .*animate-/));
  go();
});

test("a pressed button looks busy, respects reduced motion, and cannot be pressed twice", async ({ page }) => {
  await answerForOpenWeixin(page);
  await page.goto("/login");
  const go = await hold(page, "/login");
  const button = page.getByRole("button", { name: "微信登录" });
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  expect(await moving(page)).toContainEqual(expect.stringContaining('aria-busy="true"'));
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving(page)).toEqual([]);
  await button.press("Enter");
  go();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  expect(await cookieNames(page)).toEqual([expect.stringMatching(/^wechat-attempt\./)]);
});

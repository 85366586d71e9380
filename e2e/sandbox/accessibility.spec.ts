import type { Page } from "playwright/test";
import { colourViolations, violations } from "../axe";
import { FAILURES } from "../failures";
import { hold } from "../hold";
import { moving } from "../motion";
import { expect, test } from "../test";
import { signInToSandbox } from "./sign-in";

const PAGES = [
  "/",
  "/login?returnTo=/me",
  "/login?error=misconfigured&errcode=40125&rid=1a-2b-3c",
  "/login?error=nonsense",
  "/guide",
  "/errors",
  "/errors?q=40163",
  "/errors?q=nonsense",
  "/nowhere",
];

const VISITORS = [
  ["a desktop in Chinese", "zh-CN", 1440],
  ["a phone in English", "en", 360],
] as const;

/** Expects that axe finds no violation in the page's current state, in either colour scheme. */
async function expectNothing(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colourViolations(page), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

for (const [index, [name, locale, width]] of VISITORS.entries()) {
  test.describe(`axe finds no violations on ${name}, in light and dark mode,`, () => {
    test.use({ locale, colorScheme: "light", viewport: { width, height: 800 } });

    test("when signed out", async ({ page }) => {
      // The failure pages differ only in their text, so each visitor checks half of them.
      const failures = FAILURES.filter((_, place) => place % VISITORS.length === index);
      for (const path of [...PAGES, ...failures.map(([failure]) => `/login?error=${failure}`)]) {
        await page.goto(path);
        await expectNothing(page, path);
      }
    });

    test("when signed in", async ({ page }) => {
      await signInToSandbox(page);
      await expect(page).toHaveURL("/me");
      await page.locator("summary").click();
      for (const name of [/^(?:显示|Show) openid$/, /^(?:显示|Show) unionid$/, /^(?:检查凭证|Check token)$/])
        await page.getByRole("button", { name }).click();
      await expect(page.getByText(/^(?:有效|Valid)/)).toBeVisible();
      await expect(page.getByRole("button", { name: /^(?:隐藏|Hide) / })).toHaveCount(2);
      await expectNothing(page, "/me");
      await page.goto("/");
      await expectNothing(page, "/");
    });
  });
}

test("the Tab key reaches every control on the home page in order, with a visible focus outline", async ({ page }) => {
  await page.goto("/");
  const wanted = ["跳到正文", "weixin-login", "指南", "错误码", "中", "EN", "登录", "微信登录"];
  const reached: string[] = [];
  while (reached.at(-1) !== "MIT 许可证" && reached.length < 40) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    reached.push((await focused.textContent())?.trim() ?? "");
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, reached.at(-1)).not.toBe("none");
  }
  expect(reached.filter((name) => wanted.includes(name))).toEqual(wanted);
  expect(reached.at(-1)).toBe("MIT 许可证");
});

test("the skip link moves the focus past the header", async ({ page }) => {
  await page.goto("/guide");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/guide#content");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((element) => element.closest("main") !== null)).toBe(true);
});

test("nothing moves if the visitor prefers reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/", "/login", "/guide", "/errors"]) {
    await page.goto(path);
    expect(await moving(page), path).toEqual([]);
  }
  // The spinner of a loading QR code stands still, too. account.spec.ts tests the spinner of a button.
  await page.goto("/login");
  const go = await hold(page, "**/login/qr?*");
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expect(page.getByText("正在打开", { exact: false })).toBeVisible();
  expect(await moving(page), "loading").toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await moving(page), "loading").toContainEqual(expect.stringMatching(/^<span .*animate-/));
  go();
});

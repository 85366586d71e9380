import type { Page } from "playwright/test";
import { expect } from "./test";

/** Expects that the Tab key reaches every control of a page, in the page's order, each with a visible focus outline. */
export async function expectTabOrder(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const controls = page.locator("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']");
  const count = await controls.evaluateAll((all) => {
    const visible = all.filter((control) => control.checkVisibility());
    for (const [index, control] of visible.entries()) control.setAttribute("data-order", String(index));
    return visible.length;
  });
  expect(count, path).toBeGreaterThan(3);
  for (let place = 0; place < count; place += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    await expect(focused, `control ${place} of ${path}`).toHaveAttribute("data-order", String(place));
    const { text, outline } = await focused.evaluate((element) => ({
      text: element.outerHTML.slice(0, 200),
      outline: getComputedStyle(element).outlineStyle,
    }));
    expect(outline, `the focus outline of ${text}`).not.toBe("none");
  }
}

/** Expects that the first control of a page skips its header. */
export async function expectSkipLink(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${path}#content`);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((element) => element.closest("main") !== null), path).toBe(true);
}

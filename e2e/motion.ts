import type { Page } from "playwright/test";

/** The elements of a page with a visible transition or animation, even if it does not run at the moment. */
export async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((part) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element, part);
        const seconds = [transitionDuration, animationDuration].flatMap((list) => list.split(",").map(parseFloat));
        return seconds.some((duration) => duration > 0.01) ? [element.outerHTML.slice(0, 120)] : [];
      }),
    ),
  );
}

import type { Page } from "playwright/test";

/** What of a page moves, or would move in another state: whatever has a transition or an animation that can be seen. */
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

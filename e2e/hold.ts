import type { Page } from "playwright/test";

/** Holds every request of a page that matches, until the function that is returned is called. */
export async function hold(page: Page, url: string): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

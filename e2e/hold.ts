import type { Page } from "playwright/test";

/** Holds a page's matching requests until the returned function is called. */
export async function hold(page: Page, url: string): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(url, async (route) => {
    await held;
    await route.fallback();
  });
  return go;
}

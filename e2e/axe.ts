import axe, { type RunOptions } from "axe-core";
import type { Frame, Page } from "playwright/test";
import { expect } from "./test";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** The visitors for whom pages are checked: a name, a language, and the width of the window. */
export const VISITORS = [
  ["a desktop in Chinese", "zh-CN", 1440],
  ["a phone in English", "en", 360],
] as const;

/** Expects that axe finds no violation in the page's current state, in either colour scheme. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  // Light and dark mode differ in nothing but their colours.
  expect(await found(page, { runOnly: ["color-contrast", "link-in-text-block"] }), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** All violations that axe finds in the page's current state, including its frames of this site. */
export function violations(page: Page) {
  return found(page, {});
}

/** The violations that axe finds with these options: the rule, and the beginning of each element that violates it. */
async function found(page: Page, options: RunOptions) {
  await inject(page.mainFrame());
  // A frame may go on to another page meanwhile. axe leaves it out, and so it does with frames of other origins.
  for (const frame of page.mainFrame().childFrames()) await inject(frame).catch(() => {});
  return page.evaluate(
    async (options) => {
      const results = await window.axe?.run(document, options);
      return results?.violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
    },
    { ...options, resultTypes: ["violations"] } satisfies RunOptions,
  );
}

async function inject(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(axe.source);
}

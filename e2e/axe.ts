import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect } from "./test";

/** The visitors for whom pages are checked: a name, a language, and the width of the window. */
export const VISITORS = [
  ["a desktop in Chinese", "zh-CN", 1440],
  ["a phone in English", "en", 360],
] as const;

/** Expects that axe finds no violation in the page's current state, in either colour scheme. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colourViolations(page), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** All violations that axe finds in the page's current state, including its frames of this site. */
export async function violations(page: Page) {
  return found(axe(page));
}

/** Only the violations that depend on colours. Light and dark mode differ in nothing else. */
async function colourViolations(page: Page) {
  return found(axe(page).withRules(["color-contrast", "link-in-text-block"]));
}

function axe(page: Page): AxeBuilder {
  // The legacy mode opens no extra tab for each report, and `resultTypes` leaves out the rules that pass. Together they
  // save most of the time. The legacy mode skips frames of other origins.
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function found(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

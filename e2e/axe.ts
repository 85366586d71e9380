import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** All violations that axe finds in the page's current state, including its frames of this site. */
export async function violations(page: Page) {
  return found(axe(page));
}

/** Only the violations that depend on colours. Light and dark mode differ in nothing else. */
export async function colourViolations(page: Page) {
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

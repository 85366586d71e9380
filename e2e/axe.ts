import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** Everything that axe knows of is wrong with a page as it is now, and with what it frames of this site. */
export async function violations(page: Page) {
  return found(axe(page));
}

/** What axe finds that colours alone decide, which is all that differs between the light page and the dark one. */
export async function colourViolations(page: Page) {
  return found(axe(page).withRules(["color-contrast", "link-in-text-block"]));
}

function axe(page: Page): AxeBuilder {
  // Without a tab of its own for each report, and without a list of all that is right, which take most of the time.
  // Frames of other origins are then left out.
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function found(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

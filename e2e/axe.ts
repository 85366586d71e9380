import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** Everything that axe knows of is wrong with a page as it is now, and with what it frames of this site. */
export async function violations(page: Page) {
  // Without a tab of its own for each report, which doubles its time. Frames of other origins are then left out.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** Everything that axe knows of is wrong with a page as it is now, and with what it frames. */
export async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

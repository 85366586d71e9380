import { QRCONNECT_PARAMETERS } from "./qrconnect";
import { SANDBOX_PATH } from "./sandbox";

/** The sandbox's pages, under the site's origin. */
export const PAGES = {
  index: SANDBOX_PATH,
  chooser: `${SANDBOX_PATH}/connect/qrconnect`,
  confirm: `${SANDBOX_PATH}/connect/confirm`,
  cancelled: `${SANDBOX_PATH}/connect/cancelled`,
} as const;

/** The path of a page with a request's parameters, repeated ones included, and nothing else of what came with them. */
export function pageFor(page: keyof typeof PAGES, query: URLSearchParams): string {
  const known = new Set<string>([...QRCONNECT_PARAMETERS, "lang"]);
  const kept = new URLSearchParams([...query].filter(([name]) => known.has(name)));
  return kept.size === 0 ? PAGES[page] : `${PAGES[page]}?${kept}`;
}

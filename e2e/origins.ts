import type { Page } from "playwright/test";
import { site } from "../site.config";

/** Collects the origins of a page's requests, without the site's own, and without those that `site.config.ts` allows. */
export function foreignOrigins(page: Page, own: string): ReadonlySet<string> {
  const foreign = new Set<string>();
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== own && !ALLOWED.some((host) => matches(origin, host))) foreign.add(origin);
  });
  return foreign;
}

const ALLOWED = Object.values(site.hosts).flat();

/** Whether a source of a Content-Security-Policy names an origin. It may begin with a wildcard. */
function matches(origin: string, source: string): boolean {
  const [start = "", end] = source.split("*.");
  return end === undefined ? origin === source : origin.startsWith(start) && origin.endsWith(`.${end}`);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import next from "next/package.json" with { type: "json" };
import { buildApp } from "./build-app";

const ROOT = join(import.meta.dirname, "..");

/** Where the empty application is built, as `next start` takes it. */
export const EMPTY_PAGE = join("e2e", "results", "empty");

// One version of Next makes the same scripts each time, so they are measured once. The bench measures them again.
const MEASURED = { next: "16.4.6", bytes: 134_904 };

/** The bytes of JavaScript that the empty page loads, as recorded, or of another version of Next as built now. */
export function emptyPageScripts(): number {
  if (next.version === MEASURED.next) return MEASURED.bytes;
  buildEmptyPage();
  return measureEmptyPage();
}

/** Builds a Next application of one empty page, which the site's pages are measured against. */
export function buildEmptyPage(): void {
  buildApp("empty", { "app/page.jsx": "export default () => <p>This page is empty.</p>;" });
}

/** The same, of the empty page that was built, compressed. Old browsers' polyfills are not among them. */
export function measureEmptyPage(): number {
  const html = readFileSync(join(ROOT, EMPTY_PAGE, ".next/server/app/index.html"), "utf8");
  const tags = html.matchAll(
    /<(?:script(?![^>]*noModule)[^>]*\ssrc|link rel="preload" as="script"[^>]*href)="\/_next\/([^"]+)"/g,
  );
  return [...new Set([...tags].map(([, path = ""]) => path))]
    .map((path) => gzipSync(readFileSync(join(ROOT, EMPTY_PAGE, ".next", path))).length)
    .reduce((sum, size) => sum + size, 0);
}

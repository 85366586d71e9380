import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import next from "next/package.json" with { type: "json" };
import { buildApp } from "./build-app";
import { ROOT } from "./root";

/** The folder of the empty application, for `next start`. */
export const EMPTY_PAGE = join("e2e", "results", "empty");

// A version of Next always builds the same scripts, so their size is recorded here. The benchmark measures it again.
const MEASURED = { next: "16.4.6", bytes: 134_904 };

/** The compressed size of the empty page's scripts in bytes. It is measured only if Next's version has changed. */
export function emptyPageScripts(): number {
  if (next.version === MEASURED.next) return MEASURED.bytes;
  buildEmptyPage();
  return measureEmptyPage();
}

/** Builds a Next application with one empty page. The site's pages are compared with it. */
export function buildEmptyPage(): void {
  buildApp("empty", { "app/page.jsx": "export default () => <p>This page is empty.</p>;" });
}

/** Measures the compressed size of the built page's scripts in bytes, without the polyfills for old browsers. */
export function measureEmptyPage(): number {
  const html = readFileSync(join(ROOT, EMPTY_PAGE, ".next/server/app/index.html"), "utf8");
  const tags = html.matchAll(
    /<(?:script(?![^>]*noModule)[^>]*\ssrc|link rel="preload" as="script"[^>]*href)="\/_next\/([^"]+)"/g,
  );
  return [...new Set([...tags].map(([, path = ""]) => path))]
    .map((path) => gzipSync(readFileSync(join(ROOT, EMPTY_PAGE, ".next", path))).length)
    .reduce((sum, size) => sum + size, 0);
}

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { NEXT } from "./servers";

const ROOT = join(import.meta.dirname, "..");
const EMPTY = join(ROOT, "e2e", "results", "empty");

/**
 * Builds a Next application of one empty page, and returns the bytes of JavaScript that it loads, compressed. Old
 * browsers' polyfills are not among them.
 */
export function emptyPageScripts(): number {
  mkdirSync(join(EMPTY, "app"), { recursive: true });
  writeFileSync(join(EMPTY, "package.json"), '{ "type": "module" }');
  writeFileSync(join(EMPTY, "next.config.mjs"), "export default { agentRules: false };");
  const layout = "export default ({ children }) => <html><body>{children}</body></html>;";
  writeFileSync(join(EMPTY, "app", "layout.jsx"), layout);
  writeFileSync(join(EMPTY, "app", "page.jsx"), "export default () => null;");
  execFileSync("node", [join(ROOT, NEXT), "build", EMPTY], { stdio: "ignore" });
  const html = readFileSync(join(EMPTY, ".next/server/app/index.html"), "utf8");
  const scripts = new Set(
    [...html.matchAll(/<(?:script(?![^>]*noModule)[^>]*\ssrc|link rel="preload" as="script"[^>]*href)="([^"]+)"/g)].map(
      ([, path = ""]) => path,
    ),
  );
  const sizes = [...scripts].map(
    (path) => gzipSync(readFileSync(join(EMPTY, path.replace("/_next/", ".next/")))).length,
  );
  rmSync(EMPTY, { recursive: true });
  return sizes.reduce((sum, size) => sum + size, 0);
}

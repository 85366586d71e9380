import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "./test";

const ROOT = join(import.meta.dirname, "..");
const EMPTY = join(ROOT, "e2e", "results", "empty");
const LIMIT = 4 * 1024;

/** Bytes of the scripts that a page loads first, compressed. Old browsers' polyfills are not among them. */
function firstLoad(html: string, read: (path: string) => Buffer): number {
  const scripts = [...html.matchAll(/<script(?![^>]*noModule)[^>]*\ssrc="([^"]+)"/g)].map(([, path = ""]) => path);
  const preloads = [...html.matchAll(/<link rel="preload" as="script"[^>]*href="([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  const paths = new Set([...scripts, ...preloads]);
  expect(paths.size).toBeGreaterThan(0);
  return [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
}

/** Builds a Next application of one empty page. */
function emptyPage(): number {
  mkdirSync(join(EMPTY, "app"), { recursive: true });
  writeFileSync(join(EMPTY, "package.json"), '{ "type": "module" }');
  writeFileSync(join(EMPTY, "next.config.mjs"), "export default { agentRules: false };");
  const layout = "export default ({ children }) => <html><body>{children}</body></html>;";
  writeFileSync(join(EMPTY, "app", "layout.jsx"), layout);
  writeFileSync(join(EMPTY, "app", "page.jsx"), "export default () => null;");
  execFileSync("node", [join(ROOT, "node_modules/next/dist/bin/next"), "build", EMPTY], { stdio: "ignore" });
  const html = readFileSync(join(EMPTY, ".next/server/app/index.html"), "utf8");
  const size = firstLoad(html, (path) => readFileSync(join(EMPTY, path.replace("/_next/", ".next/"))));
  rmSync(EMPTY, { recursive: true });
  return size;
}

test("the pages load at most 4 KB of script more than an empty page of Next's", async ({ request }) => {
  test.setTimeout(120_000);
  const empty = emptyPage();
  for (const path of ["/", "/login", "/nowhere"]) {
    const html = await (await request.get(path)).text();
    const size = firstLoad(html, (script) => readFileSync(join(ROOT, script.replace("/_next/", ".next/"))));
    process.stdout.write(
      `first-load JavaScript of ${path}: ${size} bytes, ${size - empty} above the empty page's ${empty}\n`,
    );
    expect(size - empty, path).toBeLessThanOrEqual(LIMIT);
  }
});

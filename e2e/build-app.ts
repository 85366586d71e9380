import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root";
import { NEXT } from "./servers";

/** The text of each file of an application, by its path. */
type Files = Readonly<Record<string, string>>;

// Turbopack looks for `instrumentation` and `proxy` in the folders above, too. These extensions keep it from the
// repository's own, which would run in each of these applications.
const COMMON: Files = {
  "package.json": '{ "type": "module" }',
  "next.config.mjs": 'export default { agentRules: false, pageExtensions: ["jsx", "js"] };',
  "app/layout.jsx": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
};

/**
 * Builds a small Next application in `e2e/results`, and returns its folder for `next start`. All applications have the
 * same configuration and layout.
 *
 * Playwright empties `e2e/results` at the start of a run, so each application is built once per run.
 */
export function buildApp(name: string, files: Files): string {
  const folder = join("e2e", "results", name);
  const directory = join(ROOT, folder);
  if (existsSync(join(directory, ".next", "BUILD_ID"))) return folder;
  for (const [path, text] of Object.entries({ ...COMMON, ...files })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  execFileSync("node", [join(ROOT, NEXT), "build", directory], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

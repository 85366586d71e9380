import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../root";
import { expect } from "../test";
import { Copy } from "./copy";

/** The name of the site that the tests make. */
export const NAME = "约好了";

/** What each part has alone. */
const OWN = {
  demo: { paths: ["app/(demo)/", "lib/account/", "e2e/demo/"], packages: ["shiki"] },
  sandbox: {
    paths: ["lib/sandbox/", "lib/site-sandbox/", "lib/env/sandbox.ts", "app/wechat-sandbox/"],
    packages: [
      "@hono/node-server",
      "better-auth",
      "fast-png",
      "fastest-levenshtein",
      "hono",
      "jsonc-parser",
      "lru-cache",
      "open",
      "selfsigned",
      "wechat-oauth",
    ],
  },
} as const;

/** What only the tests of the recipes need. */
const RECIPE_PACKAGES = ["@electric-sql/pglite", "@types/pg", "drizzle-kit", "drizzle-orm", "pg"];

const packageSchema = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** The packages of a package.json. */
function packagesOf(text: string): string[] {
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(text));
  return Object.keys({ ...dependencies, ...devDependencies });
}

/**
 * Makes another site of the repository by `npm run fork`, without these parts, and expects that the command did all that
 * it says. The format and the types are for the caller to check.
 */
export async function makeSite(copyName: string, without: readonly (keyof typeof OWN)[]): Promise<Copy> {
  const copy = new Copy(copyName);
  const printed = await copy.fork("--name", NAME, ...without.flatMap((part) => ["--without", part]));
  expect(printed).toMatch(new RegExp(`^The site is called ${NAME} now\\.$`, "m"));
  expect(printed).toMatch(/^What is left to do:\n(?:- .+\n)+$/m);
  copy.commit();

  const removed = without.flatMap((part) => OWN[part].paths);
  expect(copy.files().filter((path) => removed.some((place) => path.startsWith(place)))).toEqual([]);
  const gone = packagesOf(readFileSync(join(ROOT, "package.json"), "utf8")).filter(
    (each) => !packagesOf(copy.text("package.json")).includes(each),
  );
  expect(gone.sort()).toEqual([...RECIPE_PACKAGES, ...without.flatMap((part) => [...OWN[part].packages])].sort());
  for (const path of ["README.md", "README.en.md", "site.config.ts"]) {
    expect(copy.text(path), path).toContain(NAME);
    expect(copy.text(path), path).not.toContain("weixin-login");
  }
  for (const path of without.includes("sandbox") ? ["README.md", "README.en.md"] : []) {
    expect(copy.text(path), path).not.toMatch(/sandbox|沙盒/i);
  }
  expect(
    readFileSync(join(copy.folder, "public/open-graph.png")).equals(readFileSync(join(ROOT, "public/open-graph.png"))),
  ).toBe(false);
  return copy;
}

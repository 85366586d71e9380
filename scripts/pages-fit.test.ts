import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RECIPES } from "@/e2e/fork/recipes";
import { removableParts } from "./fork-options.mjs";
import { Files, readSteps, sectionOf } from "./steps.mjs";

// The pages quote lines of the code. Where such a line has changed, this fails within a second.

const ROOT = join(import.meta.dirname, "..");

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const removal = (part: string) => readSteps(sectionOf(read(removableParts()[part] ?? ""), "To remove it"));

/** The files of a fork without these parts. */
function fork(without: readonly string[]): Files {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const files = new Files(tracked.split("\0").filter(Boolean), read);
  const renaming = readSteps(sectionOf(read("scripts/README.md"), "To rename it"));
  files.take([...renaming, ...without.flatMap(removal)]);
  return files;
}

test.each<{ name: string; without: string[] }>([
  { name: "that is only renamed", without: [] },
  { name: "without the demo", without: ["demo"] },
  { name: "without the sandbox", without: ["sandbox"] },
  { name: "without both", without: ["demo", "sandbox"] },
])("the steps to a fork $name fit the repository", ({ without }) => {
  expect(fork(without).changes.written.get("package.json")).toContain('"SLUG"');
});

test.each([
  { name: "a site with users", recipes: RECIPES },
  { name: "a site with Better Auth", recipes: ["better-auth"] },
])("the recipes for $name fit a fork", ({ recipes }) => {
  const files = fork(["demo"]);
  const before = files.changes.written.size;
  for (const recipe of recipes) files.take(readSteps(read(`docs/recipes/${recipe}.md`)));
  if (recipes.includes("better-auth")) {
    files.take(readSteps(sectionOf(read("lib/site-sandbox/README.md"), "With Better Auth")));
  }
  expect(files.changes.written.size).toBeGreaterThan(before);
});

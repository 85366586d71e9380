import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

// Files in `e2e/fork` and `e2e/bench` hold the text of other applications.
const SOURCES = /^(?!e2e\/(?:fork|bench)\/).*(?<!\.d)\.tsx?$/;
const IMPORTS =
  /^\s*(?:import|export|\}) [^"'`]*?from "(\.{1,2}\/[^"?]+|@\/[^"?]+)|\bimport\("(\.{1,2}\/[^"?]+|@\/[^"?]+)/gm;
const ENDINGS = ["", ".ts", ".tsx", ".d.ts", ".mjs", "/index.ts"];

/** What the sources of a fork import of it although it is not there. */
function missingImports(files: Files): string[] {
  const paths = new Set(files.paths);
  return files.paths
    .filter((path) => SOURCES.test(path))
    .flatMap((path) =>
      [...files.text(path).matchAll(IMPORTS)]
        .map(([, fixed, lazy]) => fixed ?? lazy ?? "")
        .filter((name) => {
          const target = name.startsWith("@/") ? name.slice(2) : join(dirname(path), name);
          return !ENDINGS.some((ending) => paths.has(target + ending));
        })
        .map((name) => `${path} imports ${name}`),
    );
}

test.each<{ name: string; without: string[] }>([
  { name: "that is only renamed", without: [] },
  { name: "without the demo", without: ["demo"] },
  { name: "without the sandbox", without: ["sandbox"] },
  { name: "without both", without: ["demo", "sandbox"] },
])("the steps to a fork $name fit the repository", ({ without }) => {
  const files = fork(without);
  expect(files.changes.written.get("package.json")).toContain('"SLUG"');
  expect(missingImports(files)).toEqual([]);
});

// Decisions are history, an iframe has an attribute of this name, and Chrome an option.
const OTHER_SANDBOXES = /^docs\/decisions\/|\bsandbox="allow-|--no-sandbox\b/;

test("nothing in a fork without the sandbox names it", () => {
  const files = fork(["sandbox"]);
  // `npm run fork` makes the READMEs anew, and drops what they say of a part that is gone.
  const others = files.paths.filter(
    (path) => !/^(?:README|scripts\/fork-readme)(?:\.en)?\.md$|\.(?:png|ico)$/.test(path),
  );
  expect(others.length).toBeGreaterThan(300);
  const lines = others.flatMap((path) => [path, ...files.text(path).split("\n")].map((line) => `${path}: ${line}`));
  const named = lines.filter((line) => /sandbox|沙盒/i.test(line) && !OTHER_SANDBOXES.test(line));
  expect(named, "leave the word out there, or change the line in lib/sandbox/README.md").toEqual([]);
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
  expect(missingImports(files)).toEqual([]);
});

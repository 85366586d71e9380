import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PARTS } from "./fork-options.mjs";
import { Files, readSteps, sectionOf } from "./steps.mjs";

// The pages quote lines of the code. Where such a line has changed, this fails within a second.

const ROOT = join(import.meta.dirname, "..");

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const removal = (part: keyof typeof PARTS) => readSteps(sectionOf(read(PARTS[part]), "To remove it"));

test.each<{ name: string; without: (keyof typeof PARTS)[] }>([
  { name: "that is only renamed", without: [] },
  { name: "without the demo", without: ["demo"] },
  { name: "without the sandbox", without: ["sandbox"] },
  { name: "without both", without: ["demo", "sandbox"] },
])("the steps to a fork $name fit the repository", ({ without }) => {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const files = new Files(tracked.split("\0").filter(Boolean), read);
  const renaming = readSteps(sectionOf(read("scripts/README.md"), "To rename it"));
  files.take([...renaming, ...without.flatMap(removal)]);
  expect(files.changes.written.get("package.json")).toContain('"SLUG"');
});

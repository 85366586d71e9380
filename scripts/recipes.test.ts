import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSteps } from "./steps.mjs";

const ROOT = join(import.meta.dirname, "..");
const RECIPES = join(ROOT, "docs/recipes");

const read = (path: string) => readFileSync(path, "utf8");
const names = readdirSync(RECIPES).flatMap((file) => /^(?!README)(.+)\.en\.md$/.exec(file)?.[1] ?? []);
const { dependencies, devDependencies } = JSON.parse(read(join(ROOT, "package.json")));

describe.each(names)("the recipe %s", (name) => {
  const steps = readSteps(read(join(RECIPES, `${name}.en.md`)));

  test("has the same code in both languages", () => {
    expect(steps.length).toBeGreaterThan(0);
    expect(readSteps(read(join(RECIPES, `${name}.md`)))).toEqual(steps);
  });

  test("installs exact versions, those of package.json if it has the package", () => {
    const installs = steps.flatMap((step) =>
      step.kind === "run" && step.command[1] === "install" ? step.command.slice(2) : [],
    );
    const packages = installs.filter((word) => !word.startsWith("--"));
    const versions = new Map<string, string>(Object.entries({ ...dependencies, ...devDependencies }));
    for (const each of packages) {
      const [, name = "", version = ""] = /^(.+)@(\d+\.\d+\.\d+.*)$/.exec(each) ?? [];
      expect(version, `write ${each} with an exact version`).not.toBe("");
      expect(version, name).toBe(versions.get(name) ?? version);
    }
  });

  test.each(["README.md", "README.en.md"])("is listed in %s", (list) => {
    expect(read(join(RECIPES, list))).toContain(`(${name}${list.replace("README", "")})`);
  });
});

test("the recipes were found", () => {
  expect(names.length).toBeGreaterThan(3);
});

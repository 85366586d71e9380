import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { satisfies } from "semver";
import { describe, expect, test } from "vitest";
import { ROOT } from "./test-sources";

// `engines` in package.json states the oldest version of Node.js. Everything else repeats it or follows from it.

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const engines: string = JSON.parse(read("package.json")).engines.node;
const floor = engines.replace(/^>=/, "");

/** The versions that a text gives for Node.js. */
function versionsIn(text: string): string[] {
  return [...text.matchAll(/Node\.js (\d[\d.]*\d)/g)].map(([, version = ""]) => version);
}

/** The versions that CI runs the tests on, from the oldest to the newest. */
function testedVersions(): string[] {
  const [, list = ""] = /^ +node: \[(.*)\]$/m.exec(read(".github/workflows/test.yml")) ?? [];
  return [...list.matchAll(/[\d.]+/g)].map(([version]) => version);
}

describe("the version of Node.js:", () => {
  test("`engines` gives the oldest one", () => {
    expect(engines, 'write "engines" in package.json as ">=" and a version').toMatch(/^>=\d+\.\d+$/);
  });

  test("no dependency needs a newer one", () => {
    const { packages }: { packages: Record<string, { engines?: { node?: string } }> } = JSON.parse(
      read("package-lock.json"),
    );
    const needNewer = Object.entries(packages)
      .filter(([, { engines: needed }]) => needed?.node !== undefined && !satisfies(`${floor}.0`, needed.node))
      .map(([name, { engines: needed }]) => `${name} needs ${needed?.node}`);
    expect(needNewer, "take an older version of the package, or raise `engines` in package.json").toEqual([]);
  });

  test.each(
    ["README.md", "README.en.md", "CONTRIBUTING.md", "AGENTS.md"].filter((path) => existsSync(join(ROOT, path))),
  )("%s names no other", (path) => {
    const others = versionsIn(read(path)).filter((version) => version !== floor);
    expect(others, `"engines" in package.json says ${floor}`).toEqual([]);
  });

  test("CI runs the tests on the oldest one, and on the one in .nvmrc", () => {
    const tested = testedVersions();
    expect(tested[0], 'begin the list in .github/workflows/test.yml with the version of "engines"').toBe(floor);
    expect(tested, "add the version of .nvmrc to the list in .github/workflows/test.yml").toContain(
      read(".nvmrc").trim(),
    );
  });

  test("the image has the one in .nvmrc", () => {
    const images = [...read("Dockerfile").matchAll(/^FROM node:(\d+)\.\d+\.\d+-/gm)].map(([, major]) => major);
    expect(images, "name the same version in both stages of the Dockerfile").toEqual(
      Array(2).fill(read(".nvmrc").trim()),
    );
  });

  test("is found in a text in both languages", () => {
    expect(
      versionsIn("You need Node.js 20.20 or newer. 需要 Node.js 22.13 或更新的版本；低于 24.1 时有警告。"),
    ).toEqual(["20.20", "22.13"]);
  });
});

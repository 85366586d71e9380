import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

// A team deletes a folder of tests with the part that they test. No other test may miss it.

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ts$/.test(path) && !/^(?:results|fork\/site)\/|\.test\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), "utf8") }));

/** The first folder of a path, if it has one. */
function folderOf(path: string): string | undefined {
  return /^([^./][^/]*)\//.exec(path)?.[1];
}

test("the files were found", () => {
  expect(new Set(files.map(({ path }) => folderOf(path)))).toContain("site");
  expect(files.map(({ path }) => path)).toContain("login.ts");
});

test("a file in a folder imports nothing from another folder", () => {
  const foreign = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bfrom "(\.[^"]+)"/g)]
      .map(([, name = ""]) => normalize(join(dirname(path), name)))
      .filter((target) => folderOf(target) !== undefined && folderOf(target) !== folderOf(path))
      .map((target) => `e2e/${path} imports e2e/${target}`),
  );
  expect(foreign, "move what both need into e2e itself").toEqual([]);
});

test("no test but those in e2e/demo visits the pages of the demo", () => {
  const visitors = files.filter(
    ({ path, text }) => !/^(?:fork|bench)$/.test(folderOf(path) ?? "") && /["'`]\/(?:guide|errors)\b/.test(text),
  );
  const others = visitors.map(({ path }) => path).filter((path) => folderOf(path) !== "demo");
  expect(others, "move what visits the demo into e2e/demo").toEqual([]);
});

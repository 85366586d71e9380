import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../test-sources";

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

test("the package has the dependencies that the repository tests, in the same versions", () => {
  const { dependencies, devDependencies } = read("package.json");
  const { dependencies: own, peerDependencies, engines } = read("lib/sandbox/package.json");
  const wanted = { ...own, ...peerDependencies };
  const tested = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, dependencies[name] ?? devDependencies[name]]),
  );
  expect(wanted, "write the versions of package.json into lib/sandbox/package.json").toEqual(tested);
  expect(engines).toEqual(read("package.json").engines);
});

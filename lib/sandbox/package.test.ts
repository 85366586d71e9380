import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../test-sources";

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

test("the package has the dependencies that the repository tests, in the same versions", () => {
  const { dependencies, devDependencies } = read("package.json");
  const { dependencies: own, peerDependencies, engines } = read("lib/sandbox/package.json");
  const tested = (of: object) =>
    Object.fromEntries(Object.keys(of).map((name) => [name, dependencies[name] ?? devDependencies[name]]));
  expect(own, "write the versions of package.json into lib/sandbox/package.json").toEqual(tested(own));
  // A project brings its own, and may have a newer one.
  const oldest = Object.entries<string>(tested(peerDependencies)).map(([name, version]) => [name, `^${version}`]);
  expect(peerDependencies, "begin with the version of package.json").toEqual(Object.fromEntries(oldest));
  expect(engines).toEqual(read("package.json").engines);
});

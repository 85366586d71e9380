import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./test-sources";

/**
 * The first version without a known vulnerability, of packages that a site runs or is built with, and the advisories that
 * it answers. Each is at https://github.com/advisories. A package that a fork has removed may stay here.
 */
const FLOORS: readonly (readonly [name: string, version: string, ...advisories: string[]])[] = [
  // Next contains a react-server-dom of its own, so advisories about that one count here.
  ["next", "16.4.5", "GHSA-vvgp-ww4w-46vf"],
  ["next", "16.4.1", "GHSA-p3m5-59mp-jv5r", "GHSA-xqc2-xf4c-x3h3", "GHSA-673q-mjm6-r5xr", "GHSA-2464-fhr4-w9xw"],
  ["next", "16.3.8", "GHSA-f87g-xv8r-7p7x"],
  ["next", "16.2.6", "GHSA-26hh-7cqf-hhc6"],
  ["next-auth", "5.0.0-beta.32", "GHSA-8fpg-xm3f-6cx3"],
  ["next-auth", "5.0.0-beta.32", "GHSA-xmf8-cvqr-rfgj", "GHSA-7rqj-j65f-68wh", "GHSA-x445-f3h2-j279"],
  ["@auth/core", "0.41.3", "GHSA-xmf8-cvqr-rfgj", "GHSA-7rqj-j65f-68wh", "GHSA-x445-f3h2-j279"],
  ["zod", "4.6.6", "GHSA-mrhx-c7xc-m3w5"],
  ["sharp", "0.35.5", "GHSA-wq5f-xc86-pv6w"],
  ["postcss", "8.5.23", "GHSA-fxqj-rqcc-2cmp", "GHSA-r28c-9q8g-f849"],
  ["nanoid", "3.3.17", "GHSA-2v37-7h3g-55p8"],
];

const lock: { packages: Record<string, { readonly version?: string }> } = JSON.parse(
  readFileSync(join(ROOT, "package-lock.json"), "utf8"),
);
const installed = Object.entries(lock.packages).map(([path, { version = "" }]) => ({
  name: path.replace(/^.*node_modules\//, ""),
  version,
}));

test("no installed version is older than the first one without a known vulnerability", () => {
  const old = FLOORS.flatMap(([name, floor, ...advisories]) =>
    installed
      .filter((other) => other.name === name && isOlder(other.version, floor))
      .map(({ version }) => `${name} ${version} is older than ${floor}: ${advisories.join(", ")}`),
  );
  expect(old, "update these packages").toEqual([]);
  expect(FLOORS.filter(([name]) => installed.some((other) => other.name === name)).length).toBeGreaterThan(3);
});

test("versions are compared by their numbers", () => {
  const versions = ["5.0.0-beta.9", "5.0.0-beta.32", "5.0.0", "5.0.3", "5.0.10", "5.10.0", "16.4.5"];
  for (const [index, version] of versions.entries()) {
    expect(versions.filter((other) => isOlder(other, version))).toEqual(versions.slice(0, index));
  }
});

function isOlder(version: string, other: string): boolean {
  // `~` sorts behind a hyphen, so a release comes after its own prereleases.
  return `${version}~`.localeCompare(`${other}~`, "en", { numeric: true }) < 0;
}

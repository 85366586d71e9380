import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./test-sources";

describe("package-lock.json", () => {
  interface Entry {
    readonly resolved?: string;
    readonly integrity?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));

  test("names no registry", () => {
    expect(Object.values(lock.packages).filter((entry) => "resolved" in entry)).toEqual([]);
  });

  test("has the SHA-512 of every package, so `npm ci` installs nothing that was changed since", () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
    const unchecked = packages.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
    const paths = unchecked.map(([path]) => path);
    expect(paths, "ask the registry: npm view NAME@VERSION dist.integrity").toEqual([]);
  });

  test("has an entry for every platform, without which `npm ci` fails there", () => {
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !Object.hasOwn(lock.packages, `node_modules/${name}`))).toEqual([]);
  });
});

import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Compiles the sandbox into `dist`: as a script for the package, with types; as a module for `npm run sandbox`.

const here = import.meta.dirname;
const dist = join(here, "dist");
const assets = join(dist, "sandbox/assets");

/** Compiles for the package: checks the types, declares them, and brings the licence along. */
function compileForPackage() {
  rmSync(dist, { recursive: true, force: true });
  tsc();
  copyAssets();
  copyFileSync(join(here, "../../LICENSE"), join(here, "LICENSE"));
}

/** Compiles without a look at the types, which takes a third of the time, unless nothing has changed since. */
export function compileIfChanged() {
  const sources = [here, join(here, "../wechat")];
  if (changedAt(sources) < (statSync(assets, { throwIfNoEntry: false })?.mtimeMs ?? 0)) return;
  tsc("--noCheck", "--noResolve", "--declaration", "false");
  // The new folder is the sign that all of it is there.
  rmSync(assets, { recursive: true, force: true });
  copyAssets();
}

/** @param {readonly string[]} folders */
function changedAt(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.parentPath.startsWith(join(folder, "dist")))
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
  return Math.max(...files);
}

/** @param {readonly string[]} options */
function tsc(...options) {
  const compiler = fileURLToPath(new URL("../bin/tsc", import.meta.resolve("typescript")));
  const { status } = spawnSync(process.execPath, [compiler, "-p", here, ...options], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

function copyAssets() {
  cpSync(join(here, "assets"), assets, { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileForPackage();

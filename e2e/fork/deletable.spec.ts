import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "playwright/test";
import { z } from "zod";
import { ROOT } from "../root";
import { NEXT, NOTHING } from "../servers";
import { readRemoval, remove } from "./removal";

const README = join(ROOT, "lib/sandbox/README.md");
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

let copy = "";

test.beforeAll(() => {
  // The bundler takes no modules from outside the repository. So the copy is in .next, which other tools ignore.
  mkdirSync(join(ROOT, ".next"), { recursive: true });
  copy = mkdtempSync(join(ROOT, ".next", "without-sandbox-"));
});
test.afterAll(() => rmSync(copy, { recursive: true }));

test("types, unit tests and the build pass after the sandbox is removed as its README says", async () => {
  // This takes one minute on two idle cores. It takes three on busy ones, because its programs run at low priority.
  test.setTimeout(900_000);
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  // Git also lists files that are deleted but not yet committed.
  for (const file of files.filter((file) => existsSync(join(ROOT, file)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));

  const removal = readRemoval(readFileSync(README, "utf8"));
  expect(removal.paths).toEqual(expect.arrayContaining(["lib/sandbox", "app/(sandbox)"]));
  expect(removal.changes).toContainEqual(expect.objectContaining({ path: "lib/auth/context.ts", after: "" }));
  remove(removal, copy);
  const sources = ["app", "lib", "proxy.ts"].flatMap((place) => sourcesIn(join(copy, place))).join("\n");
  const packages = Object.keys(
    packageSchema.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))).dependencies,
  );
  for (const name of packages)
    expect(new RegExp(`(?:from|import) "${name}["/]`).test(sources), name).toBe(!removal.packages.includes(name));

  await run("next typegen", NEXT, "typegen");
  await run("tsc", "node_modules/typescript/bin/tsc");
  // At low priority the unit tests are slow, so they get more time.
  await run("vitest run", "node_modules/vitest/vitest.mjs", "run", "--testTimeout=60000");
  const routes = await run("next build", NEXT, "build");
  expect(routes).toContain("/api/auth/[...nextauth]");
  expect(routes).not.toContain("/wechat-sandbox");
});

function sourcesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path, "utf8")];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => readFileSync(join(path, file), "utf8"));
}

/**
 * Runs a program in the copy, expects it to succeed, and returns its output. It runs at low priority, so that it does
 * not slow down the other tests.
 */
async function run(name: string, ...command: string[]): Promise<string> {
  const began = performance.now();
  let printed = "";
  const child = spawn("node", command, { cwd: copy, env: { ...process.env, ...NOTHING } });
  if (child.pid) setPriority(child.pid, 10);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += String(data)));
  const [status] = await once(child, "close");
  expect(status, `${name} without the sandbox:\n${printed}`).toBe(0);
  process.stdout.write(`without the sandbox, ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return printed;
}

import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { NEXT, NOTHING } from "../servers";
import { EDITS } from "./edits";

const ROOT = join(import.meta.dirname, "..", "..");
const NEW_FILES = join(import.meta.dirname, "site");

/** The copy of the repository. It is in .next, because the bundler takes no modules from outside of the repository. */
export const COPY = join(ROOT, ".next", "fork");

/** What Next builds a site of. */
const SOURCES = [
  "app",
  "lib",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
  "instrumentation.ts",
  "package.json",
  "proxy.ts",
  "site.config.ts",
  "tsconfig.json",
];

/**
 * Copies the repository, edits the copy as a fork would, and builds it. A build of the same sources is used again: after
 * a failed test the next one has a new worker.
 */
export async function buildFork(): Promise<void> {
  const files = forkedFiles();
  const digest = digestOf(files);
  const builtOf = join(COPY, "built-of");
  if (existsSync(builtOf) && readFileSync(builtOf, "utf8") === digest) return;
  rmSync(COPY, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(COPY, path)), { recursive: true });
    writeFileSync(join(COPY, path), content);
  }
  symlinkSync(join(ROOT, "node_modules"), join(COPY, "node_modules"));
  await nextBuild();
  writeFileSync(builtOf, digest);
}

/** The files of the fork, by their paths. */
function forkedFiles(): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  const list = [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--",
    ...SOURCES,
    ":!*.test.*",
    ":!e2e",
  ];
  const paths = execFileSync("git", list, { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  // Git lists what is deleted but not yet committed, too.
  for (const path of paths.filter((path) => existsSync(join(ROOT, path)))) {
    files.set(path, readFileSync(join(ROOT, path)));
  }
  for (const entry of readdirSync(NEW_FILES, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(NEW_FILES.length + 1), readFileSync(path));
  }
  for (const { path, before, after } of EDITS) files.set(path, edited(path, files.get(path), before, after));
  return files;
}

function edited(path: string, content: string | Buffer | undefined, before: string | undefined, after: string): string {
  if (before === undefined) return after;
  const [start = "", end, ...others] = String(content).split(before);
  if (end === undefined || others.length > 0) {
    throw new Error(`An edit of e2e/fork/edits.ts must be in ${path} exactly once. Adapt it:\n${before}`);
  }
  return start + after + end;
}

function digestOf(files: ReadonlyMap<string, string | Buffer>): string {
  const digest = createHash("sha256");
  for (const [path, content] of files) digest.update(`${path}\0${content.length}\0`).update(content);
  return digest.digest("hex");
}

/** Builds the copy, and checks its types. It gives way to the tests that run beside it, which wait for pages. */
async function nextBuild(): Promise<void> {
  const began = performance.now();
  let printed = "";
  const build = spawn("node", [join(ROOT, NEXT), "build"], { cwd: COPY, env: { ...process.env, ...NOTHING } });
  if (build.pid) setPriority(build.pid, 10);
  for (const stream of [build.stdout, build.stderr]) stream.on("data", (data) => (printed += String(data)));
  const [status] = await once(build, "close");
  if (status !== 0) throw new Error(`The fork does not build:\n${printed}`);
  process.stdout.write(`the fork, next build: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

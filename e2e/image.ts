import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ROOT } from "./root";

// Docker is not everywhere. This takes the steps of the Dockerfile without it, on folders of this machine.

/** What the last stage of the Dockerfile says of a container. */
export interface Image {
  /** The folder that is its WORKDIR. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The user that its process is. */
  readonly user: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  remove(): void;
}

/** An instruction, such as `COPY . .`. */
type Instruction = readonly [name: string, rest: string];

/**
 * Makes the image's folder. The stage `build` is this repository, which is built already. With `IMAGE_FROM_SCRATCH` that
 * stage is taken too, on a copy: it installs all packages and builds, which takes minutes.
 */
export function makeImage(): Image {
  const [build = [], last = []] = stagesOf(readFileSync(join(ROOT, "Dockerfile"), "utf8"));
  const place = mkdtempSync(join(tmpdir(), "image-"));
  // The server is another user.
  chmodSync(place, 0o755);
  const built = process.env["IMAGE_FROM_SCRATCH"] ? join(place, "build") : ROOT;
  if (built !== ROOT) for (const instruction of build) take(instruction, ROOT, built);
  const folder = join(place, "image");
  for (const instruction of last) take(instruction, built, folder);
  const only = (name: string) => last.find(([each]) => each === name)?.[1] ?? "";
  const env = Object.fromEntries(
    last.flatMap(([name, rest]) => (name === "ENV" ? rest.split(" ").map((pair) => pair.split("=")) : [])),
  );
  return {
    folder,
    env,
    user: only("USER"),
    command: listIn(only("CMD")),
    healthCheck: listIn(only("HEALTHCHECK")),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** The instructions of each stage of a Dockerfile. */
export function stagesOf(dockerfile: string): Instruction[][] {
  const lines = dockerfile.split("\n").filter((line) => line && !line.startsWith("#"));
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [name = "", rest = ""] = line.split(/ (.*)/s);
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push([name, rest]);
  }
  return stages;
}

/** Takes one instruction in a folder. `from` is the context, or the stage that is copied from. */
function take([name, rest]: Instruction, from: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (name !== "COPY" && name !== "RUN") return;
  process.stdout.write(`${name} ${rest}\n`);
  if (name === "RUN") {
    execFileSync("sh", ["-c", rest], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
    return;
  }
  const paths = rest.split(" ").filter((path) => !path.startsWith("--"));
  const [target = ".", ...sources] = paths.reverse();
  for (const source of sources) {
    const path = join(from, source.replace(/^\/app\//, ""));
    const isFolder = source.includes("/") || source === ".";
    const filter = (each: string) => from !== ROOT || rest.startsWith("--from") || !isIgnored(relative(ROOT, each));
    cpSync(path, join(folder, target, isFolder ? "" : source), { recursive: true, filter, verbatimSymlinks: true });
  }
}

const ignored = readFileSync(join(ROOT, ".dockerignore"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));

/** Whether `.dockerignore` keeps a path out of the image. */
export function isIgnored(path: string): boolean {
  const matches = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}(?:/|$)`).test(path);
  const last = ignored.findLast((line) => matches(line.replace(/^!/, "")));
  return last !== undefined && !last.startsWith("!");
}

/** The command in the JSON form of an instruction. */
function listIn(rest: string): string[] {
  const list: unknown = JSON.parse(/\[.*\]$/s.exec(rest)?.[0] ?? "[]");
  return Array.isArray(list) ? list.map(String) : [];
}

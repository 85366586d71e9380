import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Files, readSteps, type Step, sectionOf } from "../../scripts/steps.mjs";
import { ROOT } from "../root";
import { addressOf } from "../server-process";
import { NEXT, NOTHING } from "../servers";

/**
 * A copy of the repository with a git and a `node_modules` of its own, as somebody has who forks it. It is in .next, which
 * other tools ignore. The files of `node_modules` are hard links, which cost next to nothing.
 */
export class Copy {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(name: string) {
    this.folder = join(ROOT, ".next", "forks", name);
    this.#env = { ...process.env, GIT_DIR: join(this.folder, ".git"), GIT_WORK_TREE: this.folder };
    rmSync(this.folder, { recursive: true, force: true });
    // Also what is not committed yet. Git lists what is deleted but not committed, too.
    const paths = lines(git(ROOT, process.env, "ls-files", "--cached", "--others", "--exclude-standard"));
    for (const path of paths.filter((path) => existsSync(join(ROOT, path)))) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      cpSync(join(ROOT, path), join(this.folder, path));
    }
    execFileSync("cp", ["-al", join(ROOT, "node_modules"), this.folder]);
    this.#git("init", "--quiet");
    this.commit();
  }

  commit(): void {
    this.#git("add", "--all");
    const author = ["-c", "user.name=Fork", "-c", "user.email=fork@example.com"];
    this.#git(...author, "commit", "--quiet", "--message", "Go on");
  }

  /** The files that git knows, relative to the copy. */
  files(): string[] {
    return lines(this.#git("ls-files"));
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Does what a page of documentation, or a section of it, says. Returns the packages that it installs, with their versions. */
  follow(page: string, section?: string): Record<string, string> {
    const packages: Record<string, string> = {};
    const text = this.text(page);
    for (const step of readSteps(section === undefined ? text : sectionOf(text, section)))
      Object.assign(packages, this.#take(step));
    return packages;
  }

  #take(step: Step): Record<string, string> {
    if (step.kind === "run") {
      const [program = "", ...args] = step.command;
      // The packages are in the repository's own node_modules already.
      if (program === "npm")
        return Object.fromEntries(
          args.flatMap((text) => [/^(.+)@(\d.*)$/.exec(text)?.slice(1) ?? []]).filter(([name]) => name),
        );
      execFileSync(program, args, { cwd: this.folder, stdio: ["ignore", "ignore", "inherit"] });
      return {};
    }
    this.#git("add", "--all");
    const files = new Files(this.files(), (path) => this.text(path));
    files.take([step]);
    for (const [path, text] of files.changes.written) this.write(path, text);
    for (const path of files.changes.deleted) rmSync(join(this.folder, path));
    return {};
  }

  /**
   * Runs a program in the copy, and returns what it printed.
   *
   * @throws {Error} if the program fails.
   */
  run(name: string, ...command: string[]): Promise<string> {
    return this.#run(process.env, name, command);
  }

  async #run(env: NodeJS.ProcessEnv, name: string, command: readonly string[]): Promise<string> {
    const began = performance.now();
    let printed = "";
    const child = spawn("node", command, { cwd: this.folder, env: { ...env, ...NOTHING } });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += String(data)));
    const [status] = await once(child, "close");
    if (status !== 0) throw new Error(`${name} failed in the copy:\n${printed}`);
    process.stdout.write(`${basename(this.folder)}, ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return printed;
  }

  /** `npm run fork` with these arguments. */
  fork(...args: string[]): Promise<string> {
    return this.#run(this.#env, "npm run fork", ["scripts/fork.mjs", ...args]);
  }

  /** Format and lint. */
  checkFormat(): Promise<string> {
    return this.run("biome", "node_modules/@biomejs/biome/bin/biome", "check", ".");
  }

  /** The types, for a copy that is not built. A build checks them, too. */
  async checkTypes(): Promise<void> {
    await this.run("next typegen", NEXT, "typegen");
    await this.run("tsc", "node_modules/typescript/bin/tsc", "--incremental", "false");
  }

  /**
   * The unit tests, or those that these arguments of Vitest select. Where the copy has the same files as the repository in
   * a folder that imports nothing else, it leaves out the folder: its tests have run in the repository.
   */
  unitTests(...args: string[]): Promise<string> {
    const same = ["lib/http", "lib/log", "lib/wechat"].filter(
      (folder) => spawnSync("diff", ["-rq", join(ROOT, folder), join(this.folder, folder)]).status === 0,
    );
    const exclude = same.flatMap((folder) => ["--exclude", `${folder}/**`]);
    // Other tests of this run keep the machine busy, so more workers would only load everything more often.
    return this.run("vitest run", "node_modules/vitest/vitest.mjs", "run", "--maxWorkers=2", ...args, ...exclude);
  }

  /** Builds the copy without a cache and without minifying: nobody builds it again, and only this machine loads it. */
  build(): Promise<string> {
    const config = this.text("next.config.mjs");
    const begin = "  experimental: {\n";
    if (!config.includes(begin)) throw new Error("next.config.mjs has no experimental settings. Adapt this to it.");
    this.write(
      "next.config.mjs",
      config.replace(begin, `${begin}    turbopackFileSystemCacheForBuild: false,\n    turbopackMinify: false,\n`),
    );
    return this.run("next build", NEXT, "build");
  }

  /**
   * Starts the build at an origin of this machine, and waits until it is ready. The server loads files of `e2e` that answer
   * for other hosts. The caller must stop it.
   */
  async start(origin: string, env: Readonly<Record<string, string>>, ...answering: string[]): Promise<ChildProcess> {
    const imports = answering.flatMap((file) => ["--import", join(ROOT, "e2e", file)]);
    const server = spawn("node", [...imports, NEXT, "start", "--port", new URL(origin).port], {
      cwd: this.folder,
      env: { ...process.env, ...NOTHING, AUTH_URL: origin, ...env },
    });
    await addressOf(server);
    return server;
  }

  #git(...args: string[]): string {
    return git(this.folder, this.#env, ...args);
  }
}

function git(cwd: string, env: NodeJS.ProcessEnv, ...args: string[]): string {
  return execFileSync("git", args, { cwd, env, encoding: "utf8", maxBuffer: 2 ** 26 });
}

function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

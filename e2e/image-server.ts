import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../lib/store/test-redis";
import { keepLog } from "./canaries";
import type { Image } from "./image";
import { ROOT } from "./root";
import { NOTHING } from "./servers";

// `nobody`. The user `node` of the image has no number here.
const NOBODY = ["--reuid", "65534", "--regid", "65534", "--clear-groups"];

/** What the server loads beside the image's own files. */
const STAND_IN = join(ROOT, "e2e/answer-for-wechat.mjs");

/** Whether this process may start one that is the first of its own, and another user who can read the files, as in a container. */
const mayContain =
  process.getuid?.() === 0 &&
  spawnSync("unshare", ["--pid", "--fork", "setpriv", ...NOBODY, "cat", STAND_IN]).status === 0;
if (!mayContain) {
  process.stdout.write("The image's server is not process 1 here: that takes root, and a folder that all may read.\n");
}

/** A container's server. */
export interface ImageServer {
  readonly address: string;
  /** Its user and its number, as it sees them itself. */
  readonly process: { readonly user: number; readonly number: number } | undefined;
  /** Whether the image's own health check succeeds. */
  isHealthy(): boolean;
  /** Sends SIGTERM, as `docker stop` does, and waits for the end. Returns the exit status. */
  stop(): Promise<number | null>;
  kill(): void;
}

/** Starts the image's command with these variables, and waits until the image's health check succeeds. */
export async function startImage(image: Image, given: Readonly<Record<string, string>>): Promise<ImageServer> {
  const port = String(await freePort());
  const calls = { NODE_OPTIONS: `--import ${STAND_IN}` };
  const env = { ...process.env, ...NOTHING, ...image.env, PORT: port, ...given };
  const contained = mayContain ? ["unshare", "--pid", "--fork", "--kill-child", "setpriv", ...NOBODY] : [];
  const [program = "", ...args] = [...contained, ...image.command];
  const server = spawn(program, args, { cwd: image.folder, env: { ...env, ...calls } });
  keepLog(server);
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (data) => (printed += String(data)));
  const isHealthy = () => {
    const [check = "", ...rest] = image.healthCheck;
    return spawnSync(check, rest, { env }).status === 0;
  };
  const deadline = Date.now() + 120_000;
  while (!isHealthy()) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill("SIGKILL");
      throw new Error(`The image did not start:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const inner = mayContain ? innerProcess(server) : undefined;
  return {
    address: `http://127.0.0.1:${port}`,
    process:
      inner === undefined
        ? undefined
        : { user: Number(status(inner, "Uid")[0]), number: Number(status(inner, "NSpid").at(-1)) },
    isHealthy,
    async stop() {
      const ended = once(server, "exit");
      process.kill(inner ?? server.pid ?? 0, "SIGTERM");
      await ended;
      return server.exitCode;
    },
    kill: () => void server.kill("SIGKILL"),
  };
}

/** The process that `unshare` has started. */
function innerProcess({ pid }: ChildProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim());
}

/** The values of a field of a process, from Linux. */
function status(pid: number, field: string): string[] {
  const line = new RegExp(`^${field}:\\s*(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  return line.split(/\s+/);
}

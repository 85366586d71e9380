import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepLog } from "../canaries";
import { addressOf } from "../server-process";
import { APP_ID, APP_SECRET, AUTH_SECRET, NEXT, NOTHING } from "../servers";
import { COPY } from "./build";
import { GITHUB_APP } from "./github";

/** Where the tests answer in place of WeChat's API, and of GitHub. */
export const STAND_INS = { WECHAT_STAND_IN: "http://127.0.0.1:23131", GITHUB_STAND_IN: "http://localhost:23132" };

/** A server of the fork's build. */
export interface Fork {
  readonly origin: string;
  /** What the fork's own code has noted, a line each, since the last call. */
  news(): string[];
  /** Changes whom the fork locks out, by their ids. */
  lockOut(...ids: string[]): void;
}

/** Serves the fork at a port of localhost while it is used. */
export async function serve(
  port: number,
  env: Readonly<Record<string, string>>,
  use: (fork: Fork) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fork-"));
  const [log, lockedOut] = [join(folder, "log"), join(folder, "locked-out")];
  for (const file of [log, lockedOut]) writeFileSync(file, "");
  const server = spawnFork(port, { ...env, FORK_LOG: log, FORK_LOCKED_OUT: lockedOut });
  let seen = 0;
  try {
    await addressOf(server);
    await use({
      origin: originOf(port),
      news() {
        const lines = readFileSync(log, "utf8").split("\n").slice(0, -1);
        const news = lines.slice(seen);
        seen = lines.length;
        return news;
      },
      lockOut: (...ids) => writeFileSync(lockedOut, ids.join("\n")),
    });
  } finally {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}

/** Starts the fork with these variables beside those of the tests' applications. Ends it after `timeout` milliseconds. */
export function spawnFork(
  port: number,
  env: Readonly<Record<string, string>>,
  timeout?: number,
): ChildProcessWithoutNullStreams {
  const answerForWeChat = join(import.meta.dirname, "..", "answer-for-wechat.mjs");
  const site = {
    AUTH_SECRET,
    AUTH_URL: originOf(port),
    AUTH_WECHAT_APP_ID: APP_ID,
    AUTH_WECHAT_APP_SECRET: APP_SECRET,
  };
  const server = spawn("node", ["--import", answerForWeChat, NEXT, "start", "--port", String(port)], {
    cwd: COPY,
    timeout,
    env: { ...process.env, ...NOTHING, ...site, ...GITHUB_APP, ...STAND_INS, ...env },
  });
  keepLog(server);
  return server;
}

function originOf(port: number): string {
  return `http://localhost:${port}`;
}

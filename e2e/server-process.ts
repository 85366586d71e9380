import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { keepLog } from "./canaries";
import { NEXT, NOTHING } from "./servers";

/** Calls to WeChat go to the stand-in at `WECHAT_STAND_IN`, and calls to other hosts fail. */
export const ANSWER_FOR_WECHAT = "./e2e/answer-for-wechat.mjs";

/**
 * Starts the production build at a port of this machine, by default a free one. Of all variables that the site reads, it
 * gets only these.
 */
export function spawnServer(env: Readonly<Record<string, string>>, port = "0"): ChildProcess {
  const args = ["--import", ANSWER_FOR_WECHAT, NEXT, "start", "--port", port, "--hostname", "127.0.0.1"];
  const server = spawn("node", args, { env: { ...process.env, ...NOTHING, ...env } });
  keepLog(server);
  return server;
}

const START_MS = 120_000;

/** Waits until a server is ready, and returns its address. Throws what it has printed if it is not ready in time. */
export async function addressOf(server: ChildProcess): Promise<string> {
  const signal = AbortSignal.timeout(START_MS);
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (printed += String(data)));
  while (!printed.includes("Ready")) {
    const news =
      server.stdout && Promise.race([once(server.stdout, "data", { signal }), once(server, "exit", { signal })]);
    if (!(await news?.catch(() => undefined)) || server.exitCode !== null)
      throw new Error(`The server did not start:\n${printed}`);
  }
  return /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
}

/** Stops a server, and waits until its port is free again. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.kill("SIGKILL")) await once(server, "exit");
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { NEXT, NOTHING } from "./servers";

/** Starts the production build on a free port. Of all variables that the site reads, it gets only these. */
export function spawnServer(env: Readonly<Record<string, string>>): ChildProcess {
  const args = [NEXT, "start", "--port", "0", "--hostname", "127.0.0.1"];
  return spawn("node", args, { env: { ...process.env, ...NOTHING, ...env } });
}

/** Waits until a server is ready, and returns its address. */
export async function addressOf(server: ChildProcess): Promise<string> {
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (printed += String(data)));
  while (!printed.includes("Ready")) {
    const more = server.stdout && (await Promise.race([once(server.stdout, "data"), once(server, "exit")]));
    if (!more || server.exitCode !== null) throw new Error(`The server did not start:\n${printed}`);
  }
  return /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
}

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Whether this machine has a redis-server. Without it, the tests that need Redis are skipped. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) process.stdout.write("Tests with Redis are skipped: there is no redis-server on this machine.\n");

interface Redis {
  readonly url: string;
  /** The caller must kill it. */
  readonly server: ChildProcess;
}

/** A Redis that keeps its data over a restart, as a site needs it. */
interface Kept {
  readonly port: number;
  /** Where it keeps its data. */
  readonly folder: string;
}

/** Starts a Redis, and waits until it is ready. Without a folder it keeps nothing on disk. */
export async function startRedis(kept?: Kept): Promise<Redis> {
  const port = kept?.port ?? (await freePort());
  const disk = kept ? ["--dir", kept.folder, "--appendonly", "yes", "--appendfsync", "always"] : [];
  const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", ...disk]);
  let printed = "";
  for await (const data of server.stdout) {
    printed += String(data);
    if (printed.includes("Ready to accept connections")) return { url: `redis://127.0.0.1:${port}`, server };
  }
  throw new Error(`Redis did not start:\n${printed}`);
}

/**
 * A free port of this machine. The system gives the ports from 32,768 on to outgoing connections, one of which could have
 * the port before the caller listens, so it is a lower one. The tests' own fixed ports are lower still.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(24_000, 32_768);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    probe.close();
    if (isFree) return port;
  }
}

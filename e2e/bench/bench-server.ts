import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { NEXT } from "../servers";
import { cpuOf } from "./process-cpu";
import { memoryOf } from "./process-memory";

const POLL_MS = 2;

interface Options {
  /** The folder of the application that was built, from the root of the repository. */
  readonly folder: string;
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  /** A module that Node loads before Next. */
  readonly preload?: string;
  /** Whether its warnings are left out. */
  readonly silent?: boolean;
}

/** A server of a production build that has answered. */
export interface BenchServer {
  readonly origin: string;
  /** What passed from its start to its first answer, in milliseconds. */
  readonly startMs: number;
  /** The CPU time that it has used so far, in milliseconds. */
  cpu(): number;
  /** The memory that it has in use, in MB. */
  memory(): number;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** Starts a server, and waits for its first successful answer at `/`. */
export async function startServer({ folder, origin, env, preload, silent }: Options): Promise<BenchServer> {
  const args = [...(preload ? ["--import", preload] : []), NEXT, "start", folder, "--port", new URL(origin).port];
  const began = performance.now();
  const stdio = ["ignore", "ignore", silent ? "ignore" : "inherit"] as const;
  const child = spawn("node", args, { env: { ...process.env, ...env }, stdio: [...stdio] });
  const { pid } = child;
  try {
    while (!(await answers(origin))) {
      if (pid === undefined || child.exitCode !== null) throw new Error(`The server of ${folder} did not start.`);
      await setTimeout(POLL_MS);
    }
  } catch (error) {
    await stop(child);
    throw error;
  }
  const startMs = performance.now() - began;
  const of = (figure: (pid: number) => number) => () => (pid === undefined ? Number.NaN : figure(pid));
  return {
    origin,
    startMs,
    cpu: of(cpuOf),
    memory: of(memoryOf),
    signal: (name) => child.kill(name),
    stop: () => stop(child),
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(origin);
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

import { readFileSync } from "node:fs";

/**
 * The memory of a process that is not swapped out (its resident set), in MB.
 *
 * @throws where the process has ended, or the system is not Linux.
 */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

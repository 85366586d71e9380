import { readdirSync, readFileSync } from "node:fs";

/**
 * The CPU time that a process and its children have used, in the user's code and in the kernel, in milliseconds.
 *
 * `/proc/<pid>/stat` has the same sum, but in steps of 10 ms. This one is exact, so that short turns can be measured. What
 * threads and children used that have ended is not in it: a server of Next's starts all of its threads at once, and keeps
 * them.
 *
 * @throws where the process has ended, or the system is not Linux.
 */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  return sum(threads.map((thread) => runningTime(thread) + sum(childrenOf(thread).map(cpuOf))));
}

// The first field is in nanoseconds. See https://docs.kernel.org/scheduler/sched-stats.html.
function runningTime(thread: string): number {
  return Number(readFileSync(`${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

function childrenOf(thread: string): number[] {
  return readFileSync(`${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((one, other) => one + other, 0);
}

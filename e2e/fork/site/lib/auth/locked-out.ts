import "server-only";
import { readFileSync } from "node:fs";

/** Whether the fork's list names a user. The list can change at any time. */
export function isLockedOut(id: string): boolean {
  const list = readFileSync(/* turbopackIgnore: true */ `${process.env["FORK_LOCKED_OUT"]}`, "utf8");
  return list.split("\n").includes(id);
}

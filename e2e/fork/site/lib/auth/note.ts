import "server-only";
import { appendFileSync } from "node:fs";

/** Adds a line to the fork's log. */
export function note(...words: readonly (string | undefined)[]): void {
  appendFileSync(/* turbopackIgnore: true */ `${process.env["FORK_LOG"]}`, `${words.join(" ")}\n`);
}

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root";
import { Copy } from "./copy";
import { EDITS } from "./edits";

const NAME = "edited";

/** The tests and what only they use. A fork adapts them to its edits. Here they would fail the type check of the build. */
const TESTS = /^(?:e2e|scripts)\/|\/e2e\/|^(?:playwright|vitest)\.|\.test\.|\/testing\//;

/** The folder of the copy. */
export const COPY = join(ROOT, ".next", "forks", NAME);

/** Copies the repository, edits the copy as a fork would, and builds it. */
export async function buildFork(): Promise<void> {
  const copy = new Copy(NAME);
  for (const path of copy.files().filter((path) => TESTS.test(path))) rmSync(join(copy.folder, path));
  cpSync(join(import.meta.dirname, "site"), copy.folder, { recursive: true });
  for (const { path, before, after } of EDITS) {
    copy.write(path, before === undefined ? after : edited(path, copy.text(path), before, after));
  }
  await copy.build();
}

function edited(path: string, text: string, before: string, after: string): string {
  const [start = "", end, ...others] = text.split(before);
  if (end === undefined || others.length > 0) {
    throw new Error(`An edit of e2e/fork/edits.ts must be in ${path} exactly once. Adapt it:\n${before}`);
  }
  return start + after + end;
}

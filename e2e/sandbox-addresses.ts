import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = "app/(sandbox)";

/** What stands for the parts of an address that may be anything. */
const FILLED = new Map([
  ["[uuid]", "AAAAAAAAAAAAAAAA"],
  ["[name]", "crane"],
  ["[size]", "132"],
  ["[...path]", "userinfo"],
]);

/** An address that a file of the sandbox answers at. */
export interface SandboxAddress {
  readonly path: string;
  readonly isPage: boolean;
}

/** The address of every page and every route handler of the sandbox, as its folder has them. */
export function sandboxAddresses(): readonly SandboxAddress[] {
  return readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
    .map((file) => ({ path: `/${dirname(file).split("/").map(filled).join("/")}`, isPage: /page\.tsx$/.test(file) }));
}

function filled(segment: string): string {
  if (!segment.startsWith("[")) return segment;
  const value = FILLED.get(segment);
  if (value === undefined) throw new Error(`Say in ${import.meta.filename} what stands for ${segment}.`);
  return value;
}

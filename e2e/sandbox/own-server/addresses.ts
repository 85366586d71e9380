import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../../root";

const FOLDER = "app/(sandbox)";

/** Values for the variable parts of a path. */
const FILLED = new Map([
  ["[uuid]", "AAAAAAAAAAAAAAAA"],
  ["[name]", "crane"],
  ["[size]", "132"],
  ["[...path]", "userinfo"],
]);

/** A path that a file of the sandbox serves. */
export interface SandboxAddress {
  readonly path: string;
  readonly isPage: boolean;
}

/** The paths of all pages and route handlers in the sandbox's folder. */
export function sandboxAddresses(): readonly SandboxAddress[] {
  return readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
    .map((file) => ({ path: `/${dirname(file).split("/").map(filled).join("/")}`, isPage: /page\.tsx$/.test(file) }));
}

function filled(segment: string): string {
  if (!segment.startsWith("[")) return segment;
  const value = FILLED.get(segment);
  if (value === undefined) throw new Error(`Add a value for ${segment} to FILLED in ${import.meta.filename}.`);
  return value;
}

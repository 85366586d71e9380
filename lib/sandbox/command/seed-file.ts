import { readFile } from "node:fs/promises";
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Sandbox } from "../sandbox.ts";
import type { SeedCopy } from "../seed/copy.ts";
import { fieldOf, SeedError, withSeed } from "../seed/seed.ts";
import { CommandError } from "./arguments.ts";
import type { CommandCopy } from "./copy.ts";

/** Reads people and applications from a file of JSON. Throws a {@link CommandError} that names the line of a mistake. */
export async function seedFrom(
  file: string,
  copy: CommandCopy,
  seedCopy: SeedCopy,
): Promise<Pick<Sandbox, "people" | "apps">> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CommandError(copy.noSeed(file));
  });
  const errors: ParseError[] = [];
  // A byte order mark, which some editors write, is no JSON.
  const root = parseTree(text.replace(/^\ufeff/, " "), errors, { disallowComments: true });
  const [error] = errors;
  const where = (offset: number) => `${file}:${text.slice(0, offset).split("\n").length}`;
  if (error || !root) throw new CommandError(copy.badJson(where(error?.offset ?? 0)));
  try {
    return withSeed(getNodeValue(root), seedCopy);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    const { mistake } = error;
    throw new CommandError(`${where(nodeAt(root, mistake.path).offset)}: ${fieldOf(mistake, "JSON")} ${mistake.text}`);
  }
}

/** The value at a path. If there is none, it is the object where the value is missing. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  for (let parts = [...path]; parts.length > 0; parts = parts.slice(0, -1)) {
    const found = findNodeAtLocation(root, parts);
    if (found) return found;
  }
  return root;
}

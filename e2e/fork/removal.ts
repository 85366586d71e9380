import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The steps in a README that remove its folder. */
export interface Removal {
  /** The folders and files to delete, relative to the repository. */
  readonly paths: readonly string[];
  /** The changes in files that stay. `before` is in the file exactly once, and `after` replaces it. */
  readonly changes: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** The packages that are no longer needed. */
  readonly packages: readonly string[];
}

/**
 * Reads the section "To remove it". Its first step names the paths to delete, in backticks. In its `diff` block, `---`
 * names a file, and `@@` separates two places in a file. A line of `…` stands for all lines up to the next one that is
 * shown. The packages follow `npm uninstall`.
 */
export function readRemoval(readme: string): Removal {
  const [, section = ""] = readme.split(/^## To remove it$/m);
  const [, first = ""] = /^1\. (.*?)^2\. /ms.exec(section) ?? [];
  const [, indent = "", diff = ""] = /^( *)```diff\n(.*?)^ *```$/ms.exec(section) ?? [];
  const lines = diff.replaceAll(new RegExp(`^${indent}`, "gm"), "");
  return {
    paths: [...first.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
    changes: lines
      .split(/^--- /m)
      .slice(1)
      .flatMap((file) => {
        const [path = ""] = file.split("\n", 1);
        return file
          .slice(path.length + 1)
          .split(/^@@.*\n/m)
          .map((hunk) => ({ path, before: side(hunk, "-"), after: side(hunk, "+") }));
      }),
    packages: /`npm uninstall ([^`]+)`/.exec(section)?.[1]?.split(" ") ?? [],
  };
}

/** The lines of a hunk before (`-`) or after (`+`) the change. */
function side(hunk: string, sign: "-" | "+"): string {
  const lines = hunk.split(/(?<=\n)/).filter((line) => line.startsWith(sign) || line.startsWith(" "));
  return lines.map((line) => line.slice(1)).join("");
}

/**
 * Carries out a removal in a folder.
 *
 * @throws {Error} if a path or a line is missing, because the README is out of date.
 */
export function remove(removal: Removal, folder: string): void {
  for (const path of removal.paths) {
    if (!existsSync(join(folder, path))) throw new Error(`There is no ${path} to delete.`);
    rmSync(join(folder, path), { recursive: true });
  }
  for (const { path, before, after } of removal.changes) {
    const text = readFileSync(join(folder, path), "utf8");
    // The width of a table's columns may differ.
    const pattern = before
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/ +/g, " +")
      .replace(/^…\n/gm, "(?:.*\n)*?");
    const places = before ? [...text.matchAll(new RegExp(`^${pattern}`, "gm"))] : [];
    const [place] = places;
    if (!place || places.length > 1)
      throw new Error(`${path} must have these lines once, but has them ${places.length} times:\n${before}`);
    writeFileSync(join(folder, path), text.slice(0, place.index) + after + text.slice(place.index + place[0].length));
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../root";

const README = join(ROOT, "lib/README.md");

/** What `lib/README.md` says about a login in another app. */
export interface Instructions {
  /** The shell commands that copy the folders. */
  readonly copy: string;
  /** The packages to install, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** The files to add, by their paths in the app. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads the code blocks. The first line of a file's block is a comment with its path. Every other block is commands. */
export function readInstructions(): Instructions {
  const blocks = [...readFileSync(README, "utf8").matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, text = ""]) => text);
  const named = blocks.map((text) => ({ text, path: /^(?:\/\/|#) (\S+)\n/.exec(text)?.[1] }));
  const files = named.flatMap(({ text, path }) => (path === undefined ? [] : [[path, text] as const]));
  const commands = named.filter(({ path }) => path === undefined).map(({ text }) => text);
  const install = commands.find((text) => text.startsWith("npm install ")) ?? "";
  return {
    copy: commands.filter((text) => text !== install).join(""),
    packages: Object.fromEntries(
      [...install.matchAll(/(\S+)@(\d\S*)/g)].map(([, name = "", version = ""]) => [name, version]),
    ),
    files: Object.fromEntries(files),
  };
}

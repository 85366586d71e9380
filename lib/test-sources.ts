import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, "..");

/** A source file. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** What it imports: paths in this repository and names of packages. */
  readonly imports: readonly string[];
  /** The imports that bring in more than types. */
  readonly values: readonly string[];
}

const sources = ["app", "lib", "proxy.ts", "instrumentation.ts"]
  .flatMap((entry) =>
    entry.endsWith(".ts")
      ? [entry]
      : readdirSync(join(ROOT, entry), { recursive: true, encoding: "utf8" }).map((name) => join(entry, name)),
  )
  // A folder `dist` is compiled, and git does not keep it.
  .filter((path) => /\.tsx?$/.test(path) && !path.includes("/dist/"))
  .map(read);
/** The sources, without tests, benchmarks and the files that only they use. */
export const product = sources.filter(
  ({ path }) => !/\.(?:test|bench)\.tsx?$|\/(?:testing|e2e)\/|\/test-[a-z]+\.ts$/.test(path),
);

/** Reads a source file by its path in the repository. */
export function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s(type\s)?(?:[^;"']*?from\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  const all = [...statements].map(([, type, name, dynamic]) => ({ type, name: resolve(path, name ?? dynamic ?? "") }));
  // With a query it is a text to show, and not code to run.
  const code = all.filter(({ name }) => !name.includes("?"));
  return {
    path,
    text,
    imports: code.map(({ name }) => name),
    values: code.filter(({ type }) => !type).map(({ name }) => name),
  };
}

// A file has one name here, whether or not an import names its extension or its index.ts.
function resolve(from: string, name: string): string {
  const path = name.startsWith("@/") ? name.slice(2) : join(dirname(from), name);
  return /^(?:@\/|\.)/.test(name) ? relative(".", normalize(path)).replace(/(?:\/index)?\.tsx?$/, "") : name;
}

/** The product's files in a folder. */
export const within = (folder: string) => product.filter(({ path }) => path.startsWith(`${folder}/`));
/** Whether an import is a path in this repository. */
export const isLocal = (name: string) => /^(?:app|lib)(?:\/|$)/.test(name);

/** The client components among files. */
export function clientComponents(files: readonly Source[]): Source[] {
  return files.filter(({ text }) => /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*["']use client["']/.test(text));
}

/** What client components import from lib, except for types. */
export function takenFromLib(clients: readonly Source[]): string[] {
  return clients.flatMap(({ path, values }) =>
    values.filter((name) => name.startsWith("lib/")).map((name) => `${path}: ${name}`),
  );
}

/** What a folder imports from the rest of this repository. */
export function outgoing(folder: string): string[] {
  const all = within(folder).flatMap(({ path, imports }) => imports.filter(isLocal).map((name) => ({ path, name })));
  return [...new Set(all.filter(({ name }) => !`${name}/`.startsWith(`${folder}/`)).map(({ name }) => name))].sort();
}

/** The paths of the files that begin with neither `server-only` nor `use server`. */
export function unguarded(files: readonly Source[]): string[] {
  // A comment may stand before it, such as the path of a file in a recipe.
  const guard = /^(?:\/\/.*\n)*(?:import "server-only";|"use server";)\n/;
  return files.filter(({ text }) => !guard.test(text)).map(({ path }) => path);
}

/** The text of a file without its comments. */
export function withoutComments({ text }: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

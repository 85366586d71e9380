import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  clientComponents,
  isLocal,
  product,
  ROOT,
  read,
  type Source,
  takenFromLib,
  unguarded,
  within,
  withoutComments,
} from "./test-sources";

// Each test states a property of the sources that also holds for new files. A failure names the file and the remedy.

/** The folders of lib, each with the folders of lib that it imports. */
const folders = new Map<string, Set<string>>();
for (const { path, imports } of product.filter(({ path }) => path.startsWith("lib/"))) {
  const folder = folderOf(path);
  const others = imports.filter((name) => name.startsWith("lib/")).map(folderOf);
  folders.set(folder, new Set([...(folders.get(folder) ?? []), ...others.filter((other) => other !== folder)]));
}

function folderOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

test("the sources were found, with their imports", () => {
  expect(product.length).toBeGreaterThan(60);
  expect(read("lib/auth/callback.ts").imports).toContain("lib/wechat");
  expect(folders.get("lib/auth")).toContain("lib/wechat");
});

describe("imports:", () => {
  test("lib/wechat imports nothing, not even a package", () => {
    const foreign = within("lib/wechat").flatMap(({ path, imports }) =>
      imports.filter((name) => !name.startsWith("lib/wechat/")).map((name) => `${path} imports ${name}`),
    );
    expect(foreign, "other projects copy lib/wechat unchanged. Pass what it needs as a parameter").toEqual([]);
  });

  test("lib imports nothing from app", () => {
    const upward = within("lib").flatMap(({ path, imports }) =>
      imports.filter((name) => name.startsWith("app/")).map((name) => `${path} imports ${name}`),
    );
    expect(upward, "a page may import lib, but lib may not import a page. Move shared code into lib").toEqual([]);
  });

  test("the folders of lib do not import each other in a cycle", () => {
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const next of folders.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
      return seen;
    };
    const circles = [...folders.keys()].filter((folder) => reached(folder).has(folder));
    expect(circles, "these folders import each other. Pass what one of them needs as a parameter").toEqual([]);
  });

  test("a page imports a folder of lib only by its index.ts", () => {
    const deep = within("app").flatMap(({ path, imports }) =>
      imports.filter((name) => /^lib\/[^/]+\/./.test(name)).map((name) => `${path} imports ${name}`),
    );
    expect(deep, "export what the page needs from the folder's index.ts").toEqual([]);
  });
});

describe("server-only is the first line of every file that", () => {
  const remedy = 'begin these files with: import "server-only";';

  test("reads the environment or the store", () => {
    const readers = within("lib").filter(({ values }) => values.some((name) => /^lib\/(?:env|store)$/.test(name)));
    expect(readers.length).toBeGreaterThan(5);
    expect(unguarded(readers), remedy).toEqual([]);
  });

  test("handles a secret, a code, a token or an attempt, except in a folder that is a package and runs anywhere", () => {
    const seeing = /secrets?\b|appSecret|accessToken|refreshToken|\bcode\b|Attempt\b|next-auth|iron-session/;
    const isPackage = (file: Source) => existsSync(join(ROOT, folderOf(file.path), "package.json"));
    const files = within("lib").filter((file) => !isPackage(file) && seeing.test(withoutComments(file)));
    expect(files.length).toBeGreaterThan(5);
    expect(unguarded(files), remedy).toEqual([]);
  });

  test("is the index.ts of a folder with such a file", () => {
    const guarded = within("lib").filter((file) => unguarded([file]).length === 0);
    const indexes = product.filter(
      ({ path }) => /^lib\/[^/]+\/index\.ts$/.test(path) && guarded.some((file) => isIn(file, folderOf(path))),
    );
    expect(indexes.length).toBeGreaterThan(3);
    expect(unguarded(indexes), remedy).toEqual([]);
  });
});

function isIn({ path }: Source, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

test("only lib/env reads process.env, except for Next's constants NODE_ENV and NEXT_RUNTIME", () => {
  const readers = product
    .filter(({ path }) => !path.startsWith("lib/env/"))
    .flatMap((file) => (withoutComments(file).match(/process\.env\S*/g) ?? []).map((text) => `${file.path}: ${text}`));
  const foreign = readers.filter((text) => !/process\.env\.(?:NODE_ENV|NEXT_RUNTIME)\b/.test(text));
  expect(readers.length).toBeGreaterThan(0);
  expect(foreign, "add the variable to the schema in lib/env/env.ts, and read it from env()").toEqual([]);
});

test("no source asks URL.canParse()", () => {
  const asking = product.filter((file) => withoutComments(file).includes("canParse"));
  expect(
    asking.map(({ path }) => path),
    "it does not always agree with new URL(). Use parseUrl(), of lib/http or of the folder itself, which says why",
  ).toEqual([]);
});

test("client components import only types from lib", () => {
  const clients = clientComponents(product);
  expect(clients.length).toBeGreaterThan(1);
  expect(takenFromLib(clients), "import only types, or move the code next to the component").toEqual([]);
});

test("proxy.ts and instrumentation.ts import only lib and the settings from this repository", () => {
  for (const path of ["proxy.ts", "instrumentation.ts"]) {
    expect(
      read(path)
        .imports.filter(isLocal)
        .every((name) => name.startsWith("lib/")),
    ).toBe(true);
  }
});

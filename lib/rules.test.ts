import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface Source {
  readonly path: string;
  readonly text: string;
  /** What it imports: a path of this repository, or a package's name. */
  readonly imports: readonly string[];
  /** Those of which it imports more than types. */
  readonly values: readonly string[];
}

const sources = ["app", "lib", "proxy.ts", "instrumentation.ts"]
  .flatMap((entry) =>
    entry.endsWith(".ts")
      ? [entry]
      : readdirSync(join(ROOT, entry), { recursive: true, encoding: "utf8" }).map((name) => join(entry, name)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map(read);
const product = sources.filter(({ path }) => !/\.test\.tsx?$|\/test-[a-z]+\.ts$/.test(path));

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s(type\s)?(?:[^;"']*?from\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  const all = [...statements].map(([, type, name, dynamic]) => ({ type, name: resolve(path, name ?? dynamic ?? "") }));
  const values = all.filter(({ type }) => !type);
  return { path, text, imports: all.map(({ name }) => name), values: values.map(({ name }) => name) };
}

function resolve(from: string, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? relative(".", normalize(join(dirname(from), name))) : name;
}

const within = (folder: string) => product.filter(({ path }) => path.startsWith(`${folder}/`));
const isLocal = (name: string) => /^(?:app|lib)(?:\/|$)/.test(name);

/** The imports of a folder that lead out of it, into this repository. */
function outgoing(folder: string): string[] {
  const all = within(folder).flatMap(({ path, imports }) => imports.filter(isLocal).map((name) => ({ path, name })));
  return [...new Set(all.filter(({ name }) => !`${name}/`.startsWith(`${folder}/`)).map(({ name }) => name))].sort();
}

test("the sources were found, with their imports", () => {
  expect(product.length).toBeGreaterThan(60);
  expect(product.find(({ path }) => path === "lib/auth/service.ts")?.imports).toContain("lib/sandbox");
});

describe("a folder imports only what DESIGN allows:", () => {
  test("lib/wechat nothing, not even a package", () => {
    const imports = within("lib/wechat").flatMap((source) => source.imports);
    expect(imports.filter((name) => !name.startsWith("lib/wechat/"))).toEqual([]);
  });

  test.each([
    ["lib/env", ["lib/wechat"]],
    ["lib/store", []],
    ["lib/site", ["lib/env"]],
    ["lib/auth", ["lib/env", "lib/sandbox", "lib/store", "lib/wechat"]],
    ["lib/sandbox", ["lib/env", "lib/store", "lib/wechat"]],
    ["app/(site)", ["lib/auth", "lib/site"]],
    ["app/api", ["lib/auth"]],
    ["app/(sandbox)", ["lib/sandbox"]],
  ])("%s only %j", (folder, allowed) => {
    expect(outgoing(folder)).toEqual(allowed);
  });

  test("lib/sandbox no more than types of lib/wechat", () => {
    expect(within("lib/sandbox").filter(({ values }) => values.includes("lib/wechat"))).toEqual([]);
  });

  test("proxy.ts nothing of ours, and instrumentation.ts only lib/env", () => {
    expect(read("proxy.ts").imports.filter(isLocal)).toEqual([]);
    expect(read("instrumentation.ts").imports.filter(isLocal)).toEqual(["lib/env"]);
    expect(read("app/global-not-found.tsx").imports.filter(isLocal)).toEqual(["lib/site", "app/(site)/document"]);
  });

  test("the sandbox is named by one line outside of its own folders", () => {
    const lines = product
      .filter(({ path }) => !/sandbox/.test(path))
      .flatMap(({ path, text }) => text.split("\n").map((line) => ({ path, line })))
      .filter(({ line }) => line.includes("lib/sandbox"));
    expect(lines).toEqual([{ path: "lib/auth/service.ts", line: expect.stringMatching(/^ {2}sandbox: .*,$/) }]);
  });
});

describe("server-only stands in every file that", () => {
  const guarded = ({ text }: Source) =>
    text.startsWith('import "server-only";\n') || text.startsWith('"use server";\n');
  const unguarded = (files: readonly Source[]) => files.filter((file) => !guarded(file)).map(({ path }) => path);

  test("reads the environment or the store", () => {
    expect(
      unguarded(within("lib").filter(({ imports }) => imports.some((name) => /^lib\/(?:env|store)$/.test(name)))),
    ).toEqual([]);
    expect(unguarded(within("lib/env"))).toEqual(["lib/env/near-host.ts"]);
  });

  test("sees a secret, a code, a token or an attempt outside of lib/wechat, which is handed them", () => {
    const seeing = /secrets?\b|appSecret|accessToken|refreshToken|\bcode\b|Attempt\b|next-auth|iron-session/;
    const files = product.filter(
      ({ path, text }) => /^lib\/(?:auth|sandbox)\//.test(path) && seeing.test(withoutComments(text)),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(unguarded(files)).toEqual([]);
  });

  test("is the door of a server folder", () => {
    for (const folder of ["auth", "env", "store", "sandbox"])
      expect(guarded(read(`lib/${folder}/index.ts`))).toBe(true);
  });
});

test("process.env is touched by lib/env only, and by Next's two constants", () => {
  const readers = product.filter(({ text }) => /process\.env/.test(withoutComments(text))).map(({ path }) => path);
  expect(readers.sort()).toEqual(["instrumentation.ts", "lib/env/env.ts", "lib/env/process.ts", "proxy.ts"]);
  expect(read("proxy.ts").text.match(/process\.env\S*/g)).toEqual(["process.env.NODE_ENV"]);
  expect(read("instrumentation.ts").text.match(/process\.env\S*/g)).toEqual(["process.env.NEXT_RUNTIME"]);
});

test("no page is made of client code", () => {
  expect(
    product
      .filter(({ text }) => /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*["']use client["']/.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

describe("package-lock.json", () => {
  interface Entry {
    readonly resolved?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));

  test("names no registry", () => {
    expect(Object.values(lock.packages).filter((entry) => "resolved" in entry)).toEqual([]);
  });

  test("has an entry for every platform, without which `npm ci` fails there", () => {
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !Object.hasOwn(lock.packages, `node_modules/${name}`))).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { outgoing, product, within, withoutComments } from "../test-sources";

const sandbox = within("lib/sandbox");

test("of this repository the sandbox imports only lib/wechat, and of that only types and the table of errcodes", () => {
  expect(sandbox.length).toBeGreaterThan(50);
  expect(outgoing("lib/sandbox"), "pass what the sandbox needs as one of its options").toEqual(["lib/wechat"]);
  const taken = sandbox.flatMap(({ text }) =>
    [...text.matchAll(/^import \{([^}]*)\} from "[^"]*\/wechat\/[^"]*";$/gm)].flatMap(([, names = ""]) =>
      names.split(","),
    ),
  );
  const loaded = taken.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
  expect(new Set(loaded), "the sandbox stands in for WeChat, so it must not run WeChat's client").toEqual(
    new Set(["ERRCODES"]),
  );
});

test("every relative import has its extension, so that Node runs the files as they are", () => {
  const bare = sandbox.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import|import\()\s?"(@\/[^"]*|\.[^"]*)"/g)]
      .filter(([, name = ""]) => !/^\..*\.(?:tsx?|mjs)$/.test(name))
      .map(([, name]) => `${path} imports ${name}`),
  );
  expect(bare, "write ./x.ts in place of ./x or of @/lib/sandbox/x").toEqual([]);
});

test("it reads no environment variable, and nothing that only React or Next provides", () => {
  const settings = sandbox.filter((file) => /process\.env|import\.meta\.env/.test(withoutComments(file)));
  expect(
    settings.map(({ path }) => path),
    "make it one of the options in options.ts",
  ).toEqual([]);
  const framework = sandbox.flatMap(({ path, imports }) =>
    imports.filter((name) => /^(?:react|next|server-only)\b/.test(name)).map((name) => `${path} imports ${name}`),
  );
  expect(framework, "the sandbox runs without Next").toEqual([]);
  const tsx = sandbox.filter(
    ({ path, text }) => path.endsWith(".tsx") && !text.startsWith("/** @jsxImportSource hono/jsx */"),
  );
  expect(
    tsx.map(({ path }) => path),
    "begin the file with /** @jsxImportSource hono/jsx */",
  ).toEqual([]);
});

test("of the site only lib/site-sandbox imports it", () => {
  const takers = product
    .filter(({ path }) => !/^lib\/(?:site-)?sandbox\//.test(path))
    .filter(({ imports }) => imports.some((name) => /^lib\/sandbox(?:\/|$)/.test(name)));
  expect(
    takers.map(({ path }) => path),
    "lib/site-sandbox gives the sandbox the site's settings. Add what the site needs there",
  ).toEqual([]);
});

test("what the site's login loads of the sandbox reads no file", () => {
  const loaded = new Set<string>();
  const load = (path: string) => {
    const file = sandbox.find((each) => each.path.replace(/\.tsx?$/, "") === path);
    if (!file || loaded.has(path)) return;
    loaded.add(path);
    for (const name of file.values) load(name);
  };
  load("lib/sandbox/service");
  const readers = sandbox.filter(
    ({ path, values }) => loaded.has(path.replace(/\.tsx?$/, "")) && values.includes("node:fs"),
  );
  expect(loaded.size).toBeGreaterThan(10);
  expect(
    readers.map(({ path }) => path),
    "in development the bundle of a server component has another URL class. Move this out of what service.ts imports",
  ).toEqual([]);
});

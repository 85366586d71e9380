import { expect, test } from "vitest";
import {
  clientComponents,
  outgoing,
  product,
  read,
  takenFromLib,
  unguarded,
  within,
  withoutComments,
} from "../test-sources";

test("the sandbox imports only what connects it to the site, and its pages import only the sandbox", () => {
  expect(outgoing("lib/sandbox")).toEqual(["lib/env", "lib/limits", "lib/store", "lib/wechat"]);
  expect(outgoing("app/(sandbox)")).toEqual(["lib/sandbox"]);
});

test("it imports only types from lib/wechat", () => {
  expect(within("lib/sandbox").filter(({ values }) => values.includes("lib/wechat"))).toEqual([]);
});

test("it exports only what other code imports", () => {
  const names = (list = "") => list.split(",").flatMap((name) => /\w+/.exec(name.replace(/\btype /, ""))?.[0] ?? []);
  const exported = [...read("lib/sandbox/index.ts").text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)];
  const takers = product.filter(
    ({ path, imports }) => !path.startsWith("lib/sandbox/") && imports.includes("lib/sandbox"),
  );
  const taken = takers.flatMap(({ text }) => [
    ...text.matchAll(/^import (?:type )?\{([^}]*)\} from "@\/lib\/sandbox"|import\("@\/lib\/sandbox"\)\)\.(\w+)/gm),
  ]);
  expect(taken.length).toBeGreaterThan(20);
  expect(exported.flatMap(([, list]) => names(list)).sort()).toEqual(
    [...new Set(taken.flatMap(([, list, name]) => names(list ?? name)))].sort(),
  );
});

test("one line outside its own folders names it", () => {
  const lines = product
    .filter(({ path }) => !path.includes("sandbox"))
    .flatMap(({ path, text }) => text.split("\n").map((line) => ({ path, line })))
    .filter(({ line }) => line.includes("lib/sandbox"));
  expect(lines).toEqual([{ path: "lib/auth/context.ts", line: expect.stringMatching(/^ {2}sandbox: .*,$/) }]);
});

test("every file that handles a secret, a code or a token imports server-only", () => {
  const seeing = /secrets?\b|appSecret|accessToken|refreshToken|\bcode\b/;
  const files = within("lib/sandbox").filter((file) => seeing.test(withoutComments(file)));
  expect(files.length).toBeGreaterThan(10);
  // The snippets hold none, and the end-to-end tests run them without a server.
  expect(unguarded(files)).toEqual(["lib/sandbox/snippets.ts"]);
});

test("its client components are listed here, and take nothing from lib to the browser", () => {
  const clients = clientComponents(within("app/(sandbox)"));
  expect(clients.map(({ path }) => path)).toEqual([
    "app/(sandbox)/wechat-sandbox/connect/qrconnect/embedded-answers.tsx",
    "app/(sandbox)/wechat-sandbox/connect/qrconnect/follower.tsx",
    "app/(sandbox)/wechat-sandbox/connect/qrconnect/new-tab.tsx",
  ]);
  expect(takenFromLib(clients)).toEqual([]);
});

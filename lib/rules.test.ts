import { describe, expect, test } from "vitest";
import {
  clientComponents,
  isLocal,
  outgoing,
  product,
  read,
  takenFromLib,
  unguarded,
  within,
  withoutComments,
} from "./test-sources";

test("the sources were found, with their imports", () => {
  expect(product.length).toBeGreaterThan(60);
  expect(read("lib/auth/callback.ts").imports).toContain("lib/wechat");
});

describe("a folder imports only what DESIGN allows:", () => {
  test("lib/wechat nothing, not even a package", () => {
    const imports = within("lib/wechat").flatMap((source) => source.imports);
    expect(imports.filter((name) => !name.startsWith("lib/wechat/"))).toEqual([]);
  });

  test.each([
    ["lib/env", ["lib/wechat"]],
    ["lib/store", []],
    ["lib/site", ["lib/env", "lib/wechat"]],
    ["lib/auth", ["lib/env", "lib/sandbox", "lib/store", "lib/wechat"]],
    ["app/(site)", ["lib/auth", "lib/site"]],
    ["app/api", ["lib/auth"]],
  ])("%s only %j", (folder, allowed) => {
    expect(outgoing(folder).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(within(folder).length).toBeGreaterThan(0);
  });

  test("proxy.ts nothing of ours, and instrumentation.ts only lib/env", () => {
    expect(read("proxy.ts").imports.filter(isLocal)).toEqual([]);
    expect(read("instrumentation.ts").imports.filter(isLocal)).toEqual(["lib/env"]);
    const shown = read("app/global-not-found.tsx").imports.filter(isLocal);
    expect(shown.filter((name) => !name.startsWith("app/(site)/"))).toEqual(["lib/site"]);
  });
});

test("code is shown as a text by the guide only, and is this repository's", () => {
  const showing = product.filter(({ excerpts }) => excerpts.length > 0);
  expect(showing.map(({ path }) => path)).toEqual(["app/(site)/guide/excerpts.ts"]);
  expect(showing.flatMap(({ excerpts }) => excerpts).filter((name) => !/^lib\/(?:auth|wechat)\//.test(name))).toEqual(
    [],
  );
  expect(showing.flatMap(({ imports }) => imports)).not.toContain("lib/auth/callback.ts");
});

describe("server-only stands in every file that", () => {
  test("reads the environment or the store", () => {
    expect(
      unguarded(within("lib").filter(({ imports }) => imports.some((name) => /^lib\/(?:env|store)$/.test(name)))),
    ).toEqual([]);
    expect(unguarded(within("lib/env"))).toEqual(["lib/env/near-host.ts"]);
  });

  test("sees a secret, a code, a token or an attempt outside of lib/wechat, which is handed them", () => {
    const seeing = /secrets?\b|appSecret|accessToken|refreshToken|\bcode\b|Attempt\b|next-auth|iron-session/;
    const files = within("lib/auth").filter((file) => seeing.test(withoutComments(file)));
    expect(files.length).toBeGreaterThan(10);
    expect(unguarded(files)).toEqual([]);
  });

  test("is the door of a server folder", () => {
    expect(unguarded(["auth", "env", "store"].map((folder) => read(`lib/${folder}/index.ts`)))).toEqual([]);
  });
});

test("process.env is touched by lib/env only, and by Next's two constants", () => {
  const readers = product.filter((file) => /process\.env/.test(withoutComments(file))).map(({ path }) => path);
  expect(readers.sort()).toEqual(["instrumentation.ts", "lib/env/env.ts", "lib/env/process.ts", "proxy.ts"]);
  expect(read("proxy.ts").text.match(/process\.env\S*/g)).toEqual(["process.env.NODE_ENV"]);
  expect(read("instrumentation.ts").text.match(/process\.env\S*/g)).toEqual(["process.env.NEXT_RUNTIME"]);
});

test("server actions, each of which is a public endpoint, stand in few files, known by name", () => {
  const files = product.filter(({ text }) => /^\s*["']use server["']/m.test(text)).map(({ path }) => path);
  expect(files.sort()).toEqual(["app/(site)/me/actions.ts", "lib/auth/actions.ts", "lib/site/actions.ts"]);
});

describe("client components", () => {
  // The sandbox's are named by its own rules, which go with it.
  const clients = clientComponents(product).filter(({ path }) => !path.startsWith("app/(sandbox)/"));

  test("are few, and known by name", () => {
    expect(clients.map(({ path }) => path).sort()).toEqual([
      "app/(site)/components/copy-button.tsx",
      "app/(site)/components/submit-button.tsx",
      "app/(site)/components/unreached.tsx",
      "app/(site)/error.tsx",
      "app/(site)/login/qr-panel.tsx",
      "app/(site)/me/account-action.tsx",
      "app/(site)/me/countdown.tsx",
      "app/(site)/me/hidden-id.tsx",
      "app/global-error.tsx",
    ]);
  });

  test("take nothing of lib to the browser but types", () => {
    expect(takenFromLib(clients)).toEqual([]);
  });
});

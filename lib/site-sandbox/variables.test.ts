import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NOTHING } from "@/e2e/servers";
import { readEnv } from "@/lib/env";
import { app, live, mpApp, SECRET } from "@/lib/env/testing/live";
import { problems } from "@/lib/env/testing/problems";
import { settingsIn } from "./options";

/** The options of the sandbox of a site with these variables. */
const settings = (source: Readonly<Record<string, string>>) => settingsIn(source, readEnv(source));

describe("the mode", () => {
  test("is the sandbox in development without any variable", () => {
    expect(readEnv({ NODE_ENV: "development" })).toMatchObject({ mode: "sandbox", origin: undefined, app: undefined });
  });

  test("is the sandbox in production with WECHAT_SANDBOX=1", () => {
    const source = {
      NODE_ENV: "production",
      WECHAT_SANDBOX: "1",
      AUTH_SECRET: SECRET,
      AUTH_URL: "https://example.com",
    };
    expect(readEnv(source)).toMatchObject({ mode: "sandbox", secrets: [SECRET], origin: "https://example.com" });
  });

  test("is the sandbox in development with an unchanged copy of .env.local.example", () => {
    const lines = readFileSync(join(import.meta.dirname, "../../.env.local.example"), "utf8").split("\n");
    const pairs = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("="));
    const example: Record<string, string> = Object.fromEntries(pairs);
    expect(readEnv({ ...example, NODE_ENV: "development" }).mode).toBe("sandbox");
  });
});

test.each([
  ["development", {}, "sandbox"],
  ["development", app, "wechat"],
  ["production", { WECHAT_SANDBOX: "1" }, "sandbox"],
  ["production", app, "wechat"],
  ["production", mpApp, "wechat"],
])("in %s with %j the mode is %s", (NODE_ENV, changes, mode) => {
  const set = { ...NOTHING, AUTH_SECRET: SECRET, AUTH_URL: "https://example.com", ...changes };
  expect(readEnv({ NODE_ENV, ...set }).mode).toBe(mode);
});

describe("a problem is named with its remedy", () => {
  test.each([
    ["the sandbox switched off", { ...live, WECHAT_SANDBOX: "0" }, /^WECHAT_SANDBOX must be 1/],
    [
      "development's own secret",
      { ...live, AUTH_SECRET: readEnv({ NODE_ENV: "development" }).secrets[0] ?? "" },
      /^AUTH_SECRET is a well-known or repetitive text/,
    ],
    ["the sandbox beside credentials", { ...live, WECHAT_SANDBOX: "1" }, /^WECHAT_SANDBOX cannot be combined with/],
    ["an odd sandbox switch", { ...live, WECHAT_SANDBOX: "yes" }, /^WECHAT_SANDBOX must be 1/],
  ])("%s", (_name, source, message) => {
    expect(problems(source)).toEqual([expect.stringMatching(message)]);
  });

  test("a wrong WECHAT_SANDBOX does not hide the other problems", () => {
    const variables = problems({ NODE_ENV: "production", WECHAT_SANDBOX: "true" }).map(
      (problem) => problem.split(" ")[0],
    );
    expect(variables).toEqual(["WECHAT_SANDBOX", "AUTH_SECRET", "AUTH_URL"]);
  });
});

describe("a public demo", () => {
  const demo = { NODE_ENV: "production", WECHAT_SANDBOX: "1", AUTH_SECRET: SECRET, AUTH_URL: "https://demo.example" };

  test("is the sandbox in production, at an origin that is not private", () => {
    expect(settings(demo).publicDemo).toBe(true);
    const { AUTH_URL: _, ...vercel } = { ...demo, VERCEL_ENV: "preview", VERCEL_URL: "demo-git-1.vercel.app" };
    expect(settings(vercel).publicDemo).toBe(true);
  });

  test("has no shared store on Vercel without Redis", () => {
    expect(settings(demo).sharedStore).toBe(true);
    expect(settings({ ...demo, VERCEL: "1", VERCEL_ENV: "production" }).sharedStore).toBe(false);
    expect(
      settings({ ...demo, VERCEL: "1", VERCEL_ENV: "production", REDIS_URL: "redis://localhost" }).sharedStore,
    ).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["in development", { NODE_ENV: "development" }],
    ["in development with an address", { NODE_ENV: "development", AUTH_URL: "https://demo.example" }],
    ["at localhost", { ...demo, AUTH_URL: "http://localhost:3000" }],
    ["in a private network", { ...demo, AUTH_URL: "https://192.168.1.7" }],
  ])("is not assumed %s", (_name, source) => {
    expect(settings(source).publicDemo).toBe(false);
  });

  test.each(["http://192.168.1.10:3000", "http://10.0.0.7", "http://mybox.local:3000", "http://[fd00::1]:3000"])(
    "is not assumed at %s, which needs no https",
    (AUTH_URL) => {
      const source = { ...demo, AUTH_URL };
      expect(readEnv(source)).toMatchObject({ mode: "sandbox", origin: AUTH_URL });
      expect(settings(source).publicDemo).toBe(false);
    },
  );

  test.each(["http://demo.example", "http://8.8.8.8:3000"])("needs https at %s", (AUTH_URL) => {
    expect(problems({ ...demo, AUTH_URL })).toEqual([expect.stringMatching(/^AUTH_URL must start with https:/)]);
  });

  test("is also assumed at a public address of this machine", () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, family } of addresses) {
      const AUTH_URL = family === "IPv6" ? `https://[${address}]` : `https://${address}`;
      const isPrivate = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.|^(?:f[cd]|fe[89ab])|^::1$/.test(
        address,
      );
      expect(settings({ ...demo, AUTH_URL }).publicDemo, address).toBe(!isPrivate);
    }
  });

  test("accepts no callbacks of other projects", () => {
    expect(problems({ ...demo, WECHAT_SANDBOX_CALLBACKS: "http://localhost:4000" })).toEqual([
      expect.stringMatching(/^WECHAT_SANDBOX_CALLBACKS is for development\. .* Remove it\.$/),
    ]);
  });
});

describe("the callbacks of other projects", () => {
  const given = (callbacks: string) => ({ NODE_ENV: "development", WECHAT_SANDBOX_CALLBACKS: callbacks });

  test.each<[string, readonly string[]]>([
    ["", []],
    ["http://localhost:4000", ["http://localhost:4000"]],
    ["http://localhost:4000/ \t https://192.168.1.9", ["http://localhost:4000", "https://192.168.1.9"]],
    [" http://[::1]:8080\nHTTP://mybox.local:80", ["http://[::1]:8080", "http://mybox.local"]],
  ])("%j are %j", (callbacks, origins) => {
    expect(settings(given(callbacks)).callbackOrigins).toEqual(origins);
  });

  test.each([
    "https://example.com",
    "http://localhost:4000 https://example.com",
    "http://localhost:4000/callback",
    "http://localhost:4000,http://localhost:4001",
    "http://user@localhost:4000",
    "http://localhost:4000.evil.example",
    "localhost:4000",
    "ftp://localhost",
    "*",
  ])("cannot be %j", (callbacks) => {
    expect(problems(given(callbacks))).toEqual([
      expect.stringMatching(/^WECHAT_SANDBOX_CALLBACKS must be origins on this machine or in a private network/),
    ]);
  });

  test("also work in production on this machine", () => {
    const source = {
      NODE_ENV: "production",
      WECHAT_SANDBOX: "1",
      AUTH_SECRET: SECRET,
      AUTH_URL: "http://localhost:3000",
    };
    expect(settings({ ...source, WECHAT_SANDBOX_CALLBACKS: "http://localhost:4000" }).callbackOrigins).toHaveLength(1);
  });
});

describe("the relay", () => {
  const NODE_ENV = "development";
  const production = { WECHAT_SANDBOX: "1", AUTH_SECRET: SECRET, AUTH_URL: "https://demo.example" };
  const relay = {
    AUTH_WECHAT_RELAY: "http://stable.localhost:3000",
    AUTH_WECHAT_RELAY_SECRET: "a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD",
  };

  test("is WeChat's, and refused where the sandbox would have to know it", () => {
    const refused = [
      { ...relay, NODE_ENV },
      { ...relay, ...production, AUTH_WECHAT_RELAY: "https://stable.example" },
      { ...relay, NODE_ENV, WECHAT_SANDBOX_CALLBACKS: "http://localhost:4000" },
    ];
    for (const source of refused) {
      expect(problems(source)).toEqual([
        expect.stringMatching(/^AUTH_WECHAT_RELAY is set, but without AUTH_WECHAT_APP_/),
      ]);
    }
  });

  test("may be tried where its origin is registered, and it may be the site itself", () => {
    const registered = { ...relay, NODE_ENV, WECHAT_SANDBOX_CALLBACKS: "http://stable.localhost:3000" };
    expect(readEnv(registered).relay?.origin).toBe("http://stable.localhost:3000");
    expect(readEnv({ ...relay, NODE_ENV, AUTH_URL: "http://stable.localhost:3000" }).relay?.origin).toBeUndefined();
    expect(readEnv({ ...live, ...relay }).relay?.origin).toBe("http://stable.localhost:3000");
  });
});

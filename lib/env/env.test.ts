import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "./env";

const SECRET = "kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA";
const OLDER = "a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD";
const app = { AUTH_WECHAT_APP_ID: "wx0123456789abcdef", AUTH_WECHAT_APP_SECRET: "0123456789abcdef0123456789abcdef" };
const live = { ...app, NODE_ENV: "production", AUTH_SECRET: SECRET, AUTH_URL: "https://example.com" };

function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  throw new Error("The environment was expected to be refused.");
}

describe("the mode", () => {
  test("is the sandbox in development without any variable", () => {
    expect(readEnv({ NODE_ENV: "development" })).toMatchObject({ mode: "sandbox", origin: undefined, app: undefined });
  });

  test.each(["staging", "preview", "test", undefined])("treats NODE_ENV %j as production", (stage) => {
    const source = stage ? { NODE_ENV: stage } : {};
    expect(readEnv(source)).toMatchObject({ mode: "unconfigured", secrets: [] });
  });

  test("is unconfigured in production without any variable", () => {
    expect(readEnv({ NODE_ENV: "production" })).toEqual({
      mode: "unconfigured",
      secrets: [],
      origin: undefined,
      app: undefined,
      redisUrl: undefined,
      sharedStore: true,
      port: "3000",
      publicDemo: false,
      sandboxCallbacks: [],
      repository: undefined,
    });
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

  test("is wechat with credentials", () => {
    expect(readEnv(live)).toEqual({
      mode: "wechat",
      secrets: [SECRET],
      origin: "https://example.com",
      app: {
        appId: app.AUTH_WECHAT_APP_ID,
        appSecret: app.AUTH_WECHAT_APP_SECRET,
        apiBase: "https://api.weixin.qq.com",
      },
      redisUrl: undefined,
      sharedStore: true,
      port: "3000",
      publicDemo: false,
      sandboxCallbacks: [],
      repository: undefined,
    });
  });

  test("treats empty variables as missing, as in a copied example file", () => {
    const source = { NODE_ENV: "development", AUTH_SECRET: "", AUTH_URL: " ", AUTH_WECHAT_APP_ID: "" };
    expect(readEnv(source)).toMatchObject({ mode: "sandbox" });
  });
});

describe("a problem is named with its remedy", () => {
  test.each([
    ["a missing secret", { ...live, AUTH_SECRET: "" }, /^AUTH_SECRET is missing\. Create one with: openssl rand/],
    ["a short secret", { ...live, AUTH_SECRET: "short" }, /^AUTH_SECRET must have at least 32 characters\./],
    [
      "a repetitive secret",
      { ...live, AUTH_SECRET: "x".repeat(40) },
      /^AUTH_SECRET is a well-known or repetitive text/,
    ],
    [
      "a guessable secret",
      { ...live, AUTH_SECRET: "changeme-please-changeme-please-1" },
      /^AUTH_SECRET is a well-known/,
    ],
    ["a sequence", { ...live, AUTH_SECRET: "0123456789012345678901234567890123" }, /^AUTH_SECRET is a well-known/],
    ["the sandbox switched off", { ...live, WECHAT_SANDBOX: "0" }, /^WECHAT_SANDBOX must be 1/],
    [
      "development's own secret",
      { ...live, AUTH_SECRET: readEnv({ NODE_ENV: "development" }).secrets[0] ?? "" },
      /^AUTH_SECRET is a well-known or repetitive text/,
    ],
    ["a short older secret", { ...live, AUTH_SECRET_1: "short" }, /^AUTH_SECRET_1 must have at least 32/],
    [
      "a missing AppSecret",
      { ...live, AUTH_WECHAT_APP_SECRET: "" },
      /^AUTH_WECHAT_APP_SECRET is missing, but AUTH_WECHAT_APP_ID is set/,
    ],
    [
      "a missing AppID",
      { ...live, AUTH_WECHAT_APP_ID: "" },
      /^AUTH_WECHAT_APP_ID is missing, but AUTH_WECHAT_APP_SECRET is set/,
    ],
    ["a wrong AppID", { ...live, AUTH_WECHAT_APP_ID: "gh_1234" }, /^AUTH_WECHAT_APP_ID must be wx followed by 16/],
    ["a wrong AppSecret", { ...live, AUTH_WECHAT_APP_SECRET: "xyz" }, /^AUTH_WECHAT_APP_SECRET must be 32 hex/],
    ["the sandbox beside credentials", { ...live, WECHAT_SANDBOX: "1" }, /^WECHAT_SANDBOX cannot be combined with/],
    ["an odd sandbox switch", { ...live, WECHAT_SANDBOX: "yes" }, /^WECHAT_SANDBOX must be 1/],
    ["a missing AUTH_URL", { ...live, AUTH_URL: "" }, /^AUTH_URL is missing\./],
    ["a plain http AUTH_URL", { ...live, AUTH_URL: "http://example.com" }, /^AUTH_URL must start with https:/],
    [
      "an AUTH_URL with a path",
      { ...live, AUTH_URL: "https://example.com/api/auth" },
      /^AUTH_URL must be the site's own origin/,
    ],
    ["an AUTH_URL without a scheme", { ...live, AUTH_URL: "example.com" }, /^AUTH_URL must be the site's own origin/],
    [
      "a host that is not WeChat's",
      { ...live, WECHAT_API_HOST: "evil.example" },
      /^WECHAT_API_HOST must be one of api\.weixin/,
    ],
    [
      "unchecked certificates",
      { ...live, NODE_TLS_REJECT_UNAUTHORIZED: "0" },
      /^NODE_TLS_REJECT_UNAUTHORIZED switches off/,
    ],
    ["a REDIS_URL without a scheme", { ...live, REDIS_URL: "localhost:6379" }, /^REDIS_URL must be an address/],
    [
      "a variable of NextAuth 4",
      { ...live, NEXTAUTH_URL: "https://example.com" },
      /^NEXTAUTH_URL is no longer read\. Rename it/,
    ],
    [
      "a redirect proxy",
      { ...live, AUTH_REDIRECT_PROXY_URL: "https://a.example" },
      /^AUTH_REDIRECT_PROXY_URL does not work/,
    ],
    ["credentials without a secret in development", { ...app, NODE_ENV: "development" }, /^AUTH_SECRET is missing\./],
  ])("%s", (_name, source, message) => {
    expect(problems(source)).toEqual([expect.stringMatching(message)]);
  });

  test("a wrong WECHAT_SANDBOX does not hide the other problems", () => {
    const variables = problems({ NODE_ENV: "production", WECHAT_SANDBOX: "true" }).map(
      (problem) => problem.split(" ")[0],
    );
    expect(variables).toEqual(["WECHAT_SANDBOX", "AUTH_SECRET", "AUTH_URL"]);
  });

  test("white space around a pasted value is no problem", () => {
    const source = {
      ...live,
      AUTH_WECHAT_APP_SECRET: ` ${app.AUTH_WECHAT_APP_SECRET}\n`,
      AUTH_URL: "https://example.com ",
    };
    expect(readEnv(source)).toEqual(readEnv(live));
  });

  test("all problems are listed at once, without any value", () => {
    const source = {
      NODE_ENV: "production",
      AUTH_WECHAT_APP_ID: "wxWRONG",
      AUTH_SECRET: "hunter2",
      AUTH_URL: "ftp://here",
    };
    expect(problems(source).map((problem) => problem.split(" ")[0])).toEqual([
      "AUTH_SECRET",
      "AUTH_URL",
      "AUTH_WECHAT_APP_ID",
      "AUTH_WECHAT_APP_SECRET",
    ]);
    expect(() => readEnv(source)).toThrow(/has 4 problems:\n {2}- AUTH_SECRET/);
    for (const value of ["wxWRONG", "hunter2", "ftp://here"]) expect(problems(source).join()).not.toContain(value);
  });
});

describe("a public demo", () => {
  const demo = { NODE_ENV: "production", WECHAT_SANDBOX: "1", AUTH_SECRET: SECRET, AUTH_URL: "https://demo.example" };

  test("is the sandbox in production, at an origin that is not private", () => {
    expect(readEnv(demo).publicDemo).toBe(true);
    const { AUTH_URL: _, ...vercel } = { ...demo, VERCEL_ENV: "preview", VERCEL_URL: "demo-git-1.vercel.app" };
    expect(readEnv(vercel).publicDemo).toBe(true);
  });

  test("has no shared store on Vercel without Redis", () => {
    expect(readEnv(demo).sharedStore).toBe(true);
    expect(readEnv({ ...demo, VERCEL_ENV: "production" }).sharedStore).toBe(false);
    expect(readEnv({ ...demo, VERCEL_ENV: "production", REDIS_URL: "redis://localhost" }).sharedStore).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["in development", { NODE_ENV: "development" }],
    ["in development with an address", { NODE_ENV: "development", AUTH_URL: "https://demo.example" }],
    ["at localhost", { ...demo, AUTH_URL: "http://localhost:3000" }],
    ["in a private network", { ...demo, AUTH_URL: "https://192.168.1.7" }],
    ["with real credentials", live],
  ])("is not assumed %s", (_name, source) => {
    expect(readEnv(source).publicDemo).toBe(false);
  });

  test("is also assumed at a public address of this machine", () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, family } of addresses) {
      const AUTH_URL = family === "IPv6" ? `https://[${address}]` : `https://${address}`;
      const isPrivate = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.|^(?:f[cd]|fe[89ab])|^::1$/.test(
        address,
      );
      expect(readEnv({ ...demo, AUTH_URL }).publicDemo, address).toBe(!isPrivate);
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
    expect(readEnv(given(callbacks)).sandboxCallbacks).toEqual(origins);
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
    expect(readEnv({ ...source, WECHAT_SANDBOX_CALLBACKS: "http://localhost:4000" }).sandboxCallbacks).toHaveLength(1);
  });
});

describe("the origin", () => {
  test("is missing when VERCEL_URL is not a host", () => {
    const { AUTH_URL: _, ...source } = { ...live, VERCEL_ENV: "preview", VERCEL_URL: "a/b c@evil.example" };
    expect(problems(source)).toEqual([expect.stringMatching(/^AUTH_URL is missing\./)]);
  });

  test("may be http on this machine", () => {
    expect(readEnv({ ...live, AUTH_URL: "http://localhost:3000/" }).origin).toBe("http://localhost:3000");
  });

  test("comes from Vercel in production and on a preview", () => {
    const { AUTH_URL: _, ...source } = {
      ...live,
      VERCEL_PROJECT_PRODUCTION_URL: "shop.example.com",
      VERCEL_URL: "shop-git-1.vercel.app",
    };
    expect(readEnv({ ...source, VERCEL_ENV: "production" }).origin).toBe("https://shop.example.com");
    expect(readEnv({ ...source, VERCEL_ENV: "preview" }).origin).toBe("https://shop-git-1.vercel.app");
  });
});

test("older secrets follow the newest", () => {
  expect(readEnv({ ...live, AUTH_SECRET_1: OLDER }).secrets).toEqual([SECRET, OLDER]);
});

test("WECHAT_API_HOST selects another API host", () => {
  expect(readEnv({ ...live, WECHAT_API_HOST: "hk.api.weixin.qq.com" }).app?.apiBase).toBe(
    "https://hk.api.weixin.qq.com",
  );
});

describe(".env.local.example", () => {
  const lines = readFileSync(join(import.meta.dirname, "../../.env.local.example"), "utf8").split("\n");
  const pairs = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("="));
  const example: Record<string, string> = Object.fromEntries(pairs);

  test("works unchanged in development", () => {
    expect(readEnv({ ...example, NODE_ENV: "development" }).mode).toBe("sandbox");
  });

  test("names every variable that a problem can ask for, and contains no value", () => {
    expect(Object.keys(example).sort()).toEqual(
      [
        "AUTH_SECRET",
        "AUTH_SECRET_1",
        "AUTH_SECRET_2",
        "AUTH_SECRET_3",
        "AUTH_URL",
        "AUTH_WECHAT_APP_ID",
        "AUTH_WECHAT_APP_SECRET",
        "REDIS_URL",
        "WECHAT_API_HOST",
        "WECHAT_SANDBOX",
        "WECHAT_SANDBOX_CALLBACKS",
      ].sort(),
    );
    expect(Object.values(example).join("")).toBe("");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv, variables } from "./env";
import { app, live, mpApp, SECRET } from "./testing/live";
import { problems } from "./testing/problems";

const OLDER = "a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD";
const APP_SECRET = "9b1c7f02e6d84a35bc0f61d7e2984a5c";

describe("the mode", () => {
  test.each(["staging", "preview", "test", undefined])("treats NODE_ENV %j as production", (stage) => {
    const source = stage ? { NODE_ENV: stage } : {};
    expect(readEnv(source)).toMatchObject({ mode: "unconfigured", secrets: [] });
  });

  test("is unconfigured in production without any variable", () => {
    expect(readEnv({ NODE_ENV: "production" })).toMatchObject({
      mode: "unconfigured",
      secrets: [],
      origin: undefined,
      app: undefined,
      redisUrl: undefined,
      port: "3000",
      repository: undefined,
    });
  });

  test("is wechat with credentials", () => {
    expect(readEnv(live)).toMatchObject({
      mode: "wechat",
      secrets: [SECRET],
      origin: "https://example.com",
      app: {
        appId: app.AUTH_WECHAT_APP_ID,
        appSecret: app.AUTH_WECHAT_APP_SECRET,
        apiBase: "https://api.weixin.qq.com",
      },
      redisUrl: undefined,
      port: "3000",
      repository: undefined,
    });
  });

  test("is wechat with an official account, beside the website application or alone", () => {
    const read = {
      appId: mpApp.AUTH_WECHAT_MP_APP_ID,
      appSecret: mpApp.AUTH_WECHAT_MP_APP_SECRET,
      apiBase: "https://api.weixin.qq.com",
    };
    expect(readEnv({ ...live, ...mpApp })).toMatchObject({ mode: "wechat", app: readEnv(live).app, mpApp: read });
    const alone = { ...live, ...mpApp, AUTH_WECHAT_APP_ID: "", AUTH_WECHAT_APP_SECRET: "" };
    expect(readEnv(alone)).toMatchObject({ mode: "wechat", app: undefined, mpApp: read });
  });

  test("treats empty variables as missing, as in a copied example file", () => {
    const source = { NODE_ENV: "production", AUTH_SECRET: "", AUTH_URL: " ", AUTH_WECHAT_APP_ID: "" };
    expect(readEnv(source)).toMatchObject({ mode: "unconfigured" });
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
    [
      "the AppSecret as the secret",
      { ...live, AUTH_SECRET: APP_SECRET, AUTH_WECHAT_APP_SECRET: APP_SECRET },
      /^AUTH_SECRET must not be the AppSecret, which WeChat knows too\. Create one with: openssl rand/,
    ],
    [
      "the AppSecret as an older secret",
      { ...live, AUTH_SECRET_2: APP_SECRET, AUTH_WECHAT_APP_SECRET: APP_SECRET },
      /^AUTH_SECRET_2 must not be the AppSecret/,
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
    [
      "an official account's missing AppSecret",
      { ...live, ...mpApp, AUTH_WECHAT_MP_APP_SECRET: "" },
      /^AUTH_WECHAT_MP_APP_SECRET is missing, but AUTH_WECHAT_MP_APP_ID is set/,
    ],
    [
      "an official account's wrong AppID",
      { ...live, ...mpApp, AUTH_WECHAT_MP_APP_ID: "gh_1234" },
      /^AUTH_WECHAT_MP_APP_ID must be wx followed by 16 .* mp\.weixin\.qq\.com/,
    ],
    [
      "an official account's wrong AppSecret",
      { ...live, ...mpApp, AUTH_WECHAT_MP_APP_SECRET: "xyz" },
      /^AUTH_WECHAT_MP_APP_SECRET must be 32 hex/,
    ],
    [
      "the website application's AppID as the official account's",
      { ...live, ...mpApp, AUTH_WECHAT_MP_APP_ID: app.AUTH_WECHAT_APP_ID },
      /^AUTH_WECHAT_MP_APP_ID must not be the website application's AppID/,
    ],
    [
      "the official account's AppSecret as the secret",
      { ...live, ...mpApp, AUTH_SECRET: APP_SECRET, AUTH_WECHAT_MP_APP_SECRET: APP_SECRET },
      /^AUTH_SECRET must not be the AppSecret/,
    ],
    ["a wrong AppID", { ...live, AUTH_WECHAT_APP_ID: "gh_1234" }, /^AUTH_WECHAT_APP_ID must be wx followed by 16/],
    ["a wrong AppSecret", { ...live, AUTH_WECHAT_APP_SECRET: "xyz" }, /^AUTH_WECHAT_APP_SECRET must be 32 hex/],
    ["a missing AUTH_URL", { ...live, AUTH_URL: "" }, /^AUTH_URL is missing\./],
    ["a plain http AUTH_URL", { ...live, AUTH_URL: "http://example.com" }, /^AUTH_URL must start with https:/],
    [
      "a plain http AUTH_URL in a private network",
      { ...live, AUTH_URL: "http://192.168.1.10:3000" },
      /^AUTH_URL must start with https:/,
    ],
    [
      "a plain http AUTH_URL while nothing is configured",
      { NODE_ENV: "production", AUTH_URL: "http://example.com" },
      /^AUTH_URL must start with https:/,
    ],
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
      "a number of proxies that is a list",
      { ...live, TRUSTED_PROXIES: "10.0.0.1" },
      /^TRUSTED_PROXIES must be how many/,
    ],
    ["limits of nothing", { ...live, RATE_LIMIT_FACTOR: "0.0" }, /^RATE_LIMIT_FACTOR must be a number above 0/],
    [
      "limits of less than nothing",
      { ...live, RATE_LIMIT_FACTOR: "-1" },
      /^RATE_LIMIT_FACTOR must be a number above 0/,
    ],
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
    ["network modules in NODE_DEBUG", { ...live, NODE_DEBUG: "timer,UNDICI" }, /^NODE_DEBUG prints the AppSecret/],
    ["Next.js in DEBUG", { ...live, DEBUG: "app:*,next:router-server:main" }, /^DEBUG prints codes and sealed cookies/],
    ["credentials without a secret in development", { ...app, NODE_ENV: "development" }, /^AUTH_SECRET is missing\./],
  ])("%s", (_name, source, message) => {
    expect(problems(source)).toEqual([expect.stringMatching(message)]);
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
      ...live,
      AUTH_WECHAT_APP_ID: "wxWRONG",
      AUTH_WECHAT_APP_SECRET: "",
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

describe("output for debugging", () => {
  const debugged = [
    ...["*", "http", "https", "http2", "tls", "net", "undici", "fetch", "websocket", "und*"].map(
      (NODE_DEBUG): [string, Record<string, string>] => ["NODE_DEBUG", { NODE_DEBUG }],
    ),
    ...["*", "next:*", "n*", "app:*, *", "next:start-server"].map((DEBUG): [string, Record<string, string>] => [
      "DEBUG",
      { DEBUG },
    ]),
  ];

  test.each(debugged)(
    "that prints secrets is refused in production, and a warning in development: %s %j",
    (name, given) => {
      expect(problems({ ...live, ...given })).toEqual([expect.stringMatching(`^${name} prints `)]);
      const { warnings } = readEnv({ ...live, ...given, NODE_ENV: "development" });
      expect(warnings).toEqual([expect.stringMatching(`^${name} prints `)]);
    },
  );

  test.each([{ NODE_DEBUG: "timer,module" }, { DEBUG: "app:*,knex*" }, { DEBUG: "1" }, {}])(
    "of other kinds is let through: %j",
    (given) => {
      expect(readEnv({ ...live, ...given }).warnings).toEqual([]);
      expect(readEnv({ ...live, ...given, NODE_ENV: "development" }).warnings).toEqual([]);
    },
  );
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

  test("may be another one on a preview of Vercel, which has a host of its own and one of its branch", () => {
    const { AUTH_URL: _, ...source } = {
      ...live,
      VERCEL_URL: "shop-a1b2c3.vercel.app",
      VERCEL_BRANCH_URL: "shop-git-next.vercel.app",
      VERCEL_PROJECT_PRODUCTION_URL: "shop.example.com",
    };
    const branch = ["https://shop-git-next.vercel.app"];
    expect(readEnv({ ...source, VERCEL_ENV: "preview" }).aliases).toEqual(branch);
    expect(readEnv({ ...source, VERCEL_ENV: "production" }).aliases).toEqual([]);
    expect(readEnv({ ...source, VERCEL_ENV: "preview", AUTH_URL: "https://example.com" }).aliases).toEqual([]);
    expect(readEnv({ ...source, VERCEL_ENV: "preview", VERCEL_BRANCH_URL: "a b/c" }).aliases).toEqual([]);
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

test("the proxies in front and the factor of the limits are numbers", () => {
  expect(readEnv(live)).toMatchObject({ trustedProxies: undefined, rateLimitFactor: 1, vercel: false });
  const given = { TRUSTED_PROXIES: "0", RATE_LIMIT_FACTOR: "0.5", VERCEL: "1" };
  expect(readEnv({ ...live, ...given })).toMatchObject({ trustedProxies: 0, rateLimitFactor: 0.5, vercel: true });
});

describe(".env.local.example", () => {
  const lines = readFileSync(join(import.meta.dirname, "../../.env.local.example"), "utf8").split("\n");
  const pairs = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("="));

  test("names every variable that somebody sets, and contains no value", () => {
    const notSet = /^(?:NODE_|DEBUG$|PORT$|VERCEL(?:$|_)|NEXTAUTH_|AUTH_REDIRECT_PROXY_URL$)/;
    const known = Object.keys(variables.shape).filter((name) => !notSet.test(name));
    // NextAuth reads the variables of a provider, such as AUTH_GITHUB_ID, by itself.
    const named = pairs.map(([name = ""]) => name);
    const checked = named.filter((name) => known.includes(name) || !/^AUTH_\w+_(?:ID|SECRET|ISSUER|KEY)$/.test(name));
    expect(checked.sort(), "describe it there, and check it in lib/env/env.ts").toEqual(known.sort());
    expect(pairs.map(([, value]) => value).join("")).toBe("");
  });
});

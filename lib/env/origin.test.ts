import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function originFor(variables: Record<string, string>, headers: Record<string, string>): Promise<string> {
  for (const [name, value] of Object.entries({ PORT: "", ...variables })) vi.stubEnv(name, value);
  const { siteOrigin } = await import("./origin");
  return siteOrigin(new Headers({ ...headers, "x-forwarded-host": "forwarded.example" }));
}

test.each([
  ["localhost:3000", "http", "http://localhost:3000"],
  ["127.0.0.1:3001", "http", "http://127.0.0.1:3001"],
  ["192.168.1.7:3000", "http", "http://192.168.1.7:3000"],
  ["[::1]:3000", "http", "http://[::1]:3000"],
  ["localhost:3000", "https", "https://localhost:3000"],
  ["evil.example", "http", "http://localhost:3000"],
  ["localhost@evil.example", "http", "http://localhost:3000"],
])("development trusts the host %j only if it is near", async (host, scheme, expected) => {
  expect(await originFor({ NODE_ENV: "development" }, { host, "x-forwarded-proto": scheme })).toBe(expected);
});

test.each([
  ["shop-git-next.vercel.app", "https://shop-git-next.vercel.app"],
  ["shop-a1b2c3.vercel.app", "https://shop-a1b2c3.vercel.app"],
  ["shop.example.com", "https://shop-a1b2c3.vercel.app"],
  ["shop-git-next.vercel.app.evil.example", "https://shop-a1b2c3.vercel.app"],
])("a preview of Vercel that is asked as %j is %j", async (host, expected) => {
  const variables = {
    NODE_ENV: "production",
    AUTH_WECHAT_APP_ID: "wx0123456789abcdef",
    AUTH_WECHAT_APP_SECRET: "0123456789abcdef0123456789abcdef",
    AUTH_SECRET: "kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA",
    AUTH_URL: "",
    VERCEL: "1",
    VERCEL_ENV: "preview",
    VERCEL_URL: "shop-a1b2c3.vercel.app",
    VERCEL_BRANCH_URL: "shop-git-next.vercel.app",
    VERCEL_PROJECT_PRODUCTION_URL: "shop.example.com",
  };
  expect(await originFor(variables, { host })).toBe(expected);
});

test("production trusts AUTH_URL and no header", async () => {
  const variables = {
    NODE_ENV: "production",
    AUTH_WECHAT_APP_ID: "wx0123456789abcdef",
    AUTH_WECHAT_APP_SECRET: "0123456789abcdef0123456789abcdef",
    AUTH_SECRET: "kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA",
    AUTH_URL: "https://shop.example.com",
  };
  expect(await originFor(variables, { host: "localhost:3000" })).toBe("https://shop.example.com");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";

// The environment is read once, so each test starts from fresh modules.
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", "");
  vi.stubEnv("AUTH_URL", "");
  vi.stubEnv("WECHAT_SANDBOX", "");
  vi.stubEnv("WECHAT_SANDBOX_CALLBACKS", "");
});
afterEach(() => vi.unstubAllEnvs());

async function get(): Promise<Response> {
  const { sandboxApi, sandboxRoute } = await import(".");
  const url = "http://localhost:3000/wechat-sandbox/sns/auth";
  return sandboxRoute(sandboxApi)(new Request(url, { headers: { host: "localhost:3000" } }));
}

test("answers in development, where nothing is set", async () => {
  vi.stubEnv("NODE_ENV", "development");
  expect(await (await get()).json()).toMatchObject({ errcode: 41001 });
});

test("does not exist in production, where nothing is set", async () => {
  vi.stubEnv("NODE_ENV", "production");
  expect((await get()).status).toBe(404);
});

test("does not exist beside a real application", async () => {
  vi.stubEnv("NODE_ENV", "development");
  vi.stubEnv("AUTH_SECRET", "Zk3v9QwLm2T8xYb5RcN7dHf1Jg4KpS6aVu0E");
  vi.stubEnv("AUTH_WECHAT_APP_ID", "wx0123456789abcdef");
  vi.stubEnv("AUTH_WECHAT_APP_SECRET", "0123456789abcdef0123456789abcdef");
  expect((await get()).status).toBe(404);
});

test("the current sandbox has the site's own origin, and claims a key once", async () => {
  vi.stubEnv("NODE_ENV", "development");
  const { currentSandbox } = await import(".");
  const sandbox = currentSandbox(new Headers({ host: "localhost:3000" }));
  expect(sandbox?.origin).toBe("http://localhost:3000");
  expect(await sandbox?.store.claim("sandbox:code:route.test", 60)).toBe(true);
  expect(await sandbox?.store.claim("sandbox:code:route.test", 60)).toBe(false);
});

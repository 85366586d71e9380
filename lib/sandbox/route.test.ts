import { beforeEach, describe, expect, test, vi } from "vitest";

// The environment is read once, so each test starts from fresh modules.
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", "");
  vi.stubEnv("AUTH_URL", "");
  vi.stubEnv("WECHAT_SANDBOX", "");
  vi.stubEnv("WECHAT_SANDBOX_CALLBACKS", "");
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

type Method = (typeof METHODS)[number];

async function ask(method: Method, taken?: readonly Method[]): Promise<Response> {
  const { sandboxRoute } = await import(".");
  const request = new Request("http://localhost:3000/wechat-sandbox/sns/auth", { method });
  return sandboxRoute(async (_sandbox, { method }) => new Response(method), taken)[method](request);
}

const off = () => vi.stubEnv("NODE_ENV", "production");
const on = () => vi.stubEnv("NODE_ENV", "development");

test("answers in development without any setting", async () => {
  on();
  expect(await (await ask("GET")).text()).toBe("GET");
});

test.each(METHODS)("does not exist for %s in production without any setting", async (method) => {
  off();
  const response = await ask(method);
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.has("allow")).toBe(false);
});

test("does not exist if a real application is set", async () => {
  on();
  vi.stubEnv("AUTH_SECRET", "Zk3v9QwLm2T8xYb5RcN7dHf1Jg4KpS6aVu0E");
  vi.stubEnv("AUTH_WECHAT_APP_ID", "wx0123456789abcdef");
  vi.stubEnv("AUTH_WECHAT_APP_SECRET", "0123456789abcdef0123456789abcdef");
  expect((await ask("GET")).status).toBe(404);
});

test("counts what its client asks for, and stops it at the limit", async () => {
  on();
  vi.stubEnv("RATE_LIMIT_FACTOR", "0.002");
  const { sandboxRoute } = await import(".");
  const { GET } = sandboxRoute(async ({ take }) => Response.json(await take("sandbox_api")));
  const wait = async () => (await GET(new Request("http://localhost:3000/wechat-sandbox/sns/auth"))).json();
  // Nothing tells the address here, so ten times as much is allowed.
  for (let use = 0; use < 12; use += 1) expect(await wait()).toBe(0);
  expect(await wait()).toBeGreaterThan(0);
});

describe("a route that takes only a form", () => {
  beforeEach(on);

  test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const)("refuses %s", async (method) => {
    const response = await ask(method, ["POST"]);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });

  test("accepts POST, and OPTIONS says so", async () => {
    expect(await (await ask("POST", ["POST"])).text()).toBe("POST");
    const response = await ask("OPTIONS", ["POST"]);
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });
});

test.each(["GET", "HEAD"] as const)("accepts %s by default", async (method) => {
  on();
  expect((await ask(method)).status).toBe(200);
  expect((await ask("POST")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("the current sandbox has the site's own origin, and claims a name once", async () => {
  on();
  const { currentSandbox } = await import(".");
  const sandbox = currentSandbox(new Headers({ host: "localhost:3000" }));
  expect(sandbox?.origin).toBe("http://localhost:3000");
  expect(await sandbox?.store.claim("code", "route.test", 60)).toBe(true);
  expect(await sandbox?.store.claim("code", "route.test", 60)).toBe(false);
});

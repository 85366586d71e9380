import { describe, expect, test, vi } from "vitest";
import { prepareProcess } from "./process";

const LIVE = {
  AUTH_SECRET: "kJ8vQ2mZ7xL4nB9cT6wR1yP5sD3fG0hA",
  AUTH_URL: "https://example.com",
  AUTH_WECHAT_APP_ID: "wx0123456789abcdef",
  AUTH_WECHAT_APP_SECRET: "5ec3e75ec3e75ec3e75ec3e75ec3e75e",
};

test("Next.js does not trace WeChat's URLs, which contain the AppSecret", () => {
  vi.stubEnv("NEXT_OTEL_FETCH_DISABLED", undefined);
  prepareProcess();
  expect(process.env["NEXT_OTEL_FETCH_DISABLED"]).toBe("1");
});

test("a blank URL is removed before NextAuth reads it, and any other variable stays", () => {
  vi.stubEnv("AUTH_URL", " ");
  vi.stubEnv("NEXTAUTH_URL", "");
  vi.stubEnv("VERCEL_URL", " ");
  prepareProcess();
  expect(process.env).not.toHaveProperty("AUTH_URL");
  expect(process.env).not.toHaveProperty("NEXTAUTH_URL");
  expect(process.env["VERCEL_URL"]).toBe(" ");
});

test("development starts with output that prints secrets, and says what is wrong with it", async () => {
  vi.stubEnv("NODE_ENV", "development");
  vi.stubEnv("NODE_DEBUG", "undici");
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.resetModules();
  (await import("./process")).prepareProcess();
  expect(written.mock.calls.join()).toMatch(/NODE_DEBUG prints the AppSecret.* Production refuses it\./);
});

/** What a process prints when it starts with these variables. */
async function printed(variables: Record<string, string>): Promise<string[]> {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // The environment is read once.
  vi.resetModules();
  (await import("./process")).prepareProcess();
  return written.mock.calls.map(([line]) => String(line));
}

test("a site without credentials starts, and says which variable has a wrong name", async () => {
  expect(await printed({ WECHAT_APP_ID: "wx0123456789abcdef" })).toEqual([
    "[env] WECHAT_APP_ID is set, but the site reads AUTH_WECHAT_APP_ID. Rename it.\n",
  ]);
});

describe("on Vercel without Redis", () => {
  test("one line says what only one instance knows, and which variable helps", async () => {
    expect(await printed({ ...LIVE, VERCEL: "1" })).toEqual([
      expect.stringMatching(/^[^\n]*REDIS_URL[^\n]*Spent login attempts, limits and signed-out sessions[^\n]*\n$/),
    ]);
  });

  test.each([
    ["with Redis", { ...LIVE, VERCEL: "1", REDIS_URL: "redis://localhost:6379" }],
    ["elsewhere", LIVE],
    ["before a login is configured", { VERCEL: "1" }],
  ])("%s nothing is printed", async (_name, variables) => {
    expect(await printed(variables)).toEqual([]);
  });
});

import { expect, test, vi } from "vitest";
import { prepareProcess } from "./process";

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

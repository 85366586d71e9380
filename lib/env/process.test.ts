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

import { expect, test, vi } from "vitest";
import { prepareProcess } from "./process";

test("Next is kept from writing WeChat's URLs, which contain the AppSecret, into its traces", () => {
  vi.stubEnv("NEXT_OTEL_FETCH_DISABLED", undefined);
  prepareProcess();
  expect(process.env["NEXT_OTEL_FETCH_DISABLED"]).toBe("1");
});

test("an address that is blank is none for NextAuth either, and any other stays", () => {
  vi.stubEnv("AUTH_URL", " ");
  vi.stubEnv("NEXTAUTH_URL", "");
  vi.stubEnv("VERCEL_URL", " ");
  prepareProcess();
  expect(process.env).not.toHaveProperty("AUTH_URL");
  expect(process.env).not.toHaveProperty("NEXTAUTH_URL");
  expect(process.env["VERCEL_URL"]).toBe(" ");
});

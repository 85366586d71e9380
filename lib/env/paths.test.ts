import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { expect, test, vi } from "vitest";
import { refuseOtherPaths } from "./paths.mjs";

test.each([
  [{ basePath: "/app" }, /^next\.config\.mjs sets basePath, .*\.$/],
  [{ trailingSlash: true }, /^next\.config\.mjs sets trailingSlash, .*\.$/],
])("%j is refused with a sentence", (config, sentence) => {
  expect(() => refuseOtherPaths(config)).toThrow(sentence);
});

test.each([{}, { basePath: "", trailingSlash: false }])("%j is accepted", (config) => {
  expect(() => refuseOtherPaths(config)).not.toThrow();
});

async function config() {
  vi.resetModules();
  return (await import("@/next.config.mjs")).default;
}

test.each([
  ["https://tunnel.example:8443", "tunnel.example"],
  ["http://192.168.1.10:3000", "192.168.1.10"],
])("the development server takes AUTH_URL %s for one of its own origins", async (origin, host) => {
  vi.stubEnv("AUTH_URL", origin);
  expect((await config())(PHASE_PRODUCTION_SERVER).allowedDevOrigins).toContain(host);
});

test("a build leaves what the image is made of, except on Vercel, and next start is not told of it", async () => {
  vi.stubEnv("VERCEL", undefined);
  expect((await config())(PHASE_PRODUCTION_BUILD).output).toBe("standalone");
  expect((await config())(PHASE_PRODUCTION_SERVER).output).toBeUndefined();
  vi.stubEnv("VERCEL", "1");
  expect((await config())(PHASE_PRODUCTION_BUILD).output).toBeUndefined();
});

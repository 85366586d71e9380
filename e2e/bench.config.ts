import { defineConfig } from "playwright/test";
import site from "../playwright.config";
import { BENCH } from "./servers";

// Lighthouse measures this server. It has credentials, like a site on the web, and nobody signs in.
const { origin, command, env } = BENCH;

export default defineConfig({
  testDir: "bench",
  testMatch: "*.bench.ts",
  outputDir: "results",
  workers: 1,
  // Chromium sometimes fails to start for Lighthouse.
  retries: 1,
  timeout: 600_000,
  reporter: [["list"]],
  use: { ...site.use, baseURL: origin },
  webServer: { command, env, url: `${origin}/favicon.svg`, stdout: "ignore", stderr: "pipe", cwd: ".." },
});

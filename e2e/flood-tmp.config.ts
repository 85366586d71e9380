import { defineConfig } from "playwright/test";
export default defineConfig({
  testDir: "bench",
  testMatch: "flood.bench.ts",
  outputDir: "results",
  workers: 1,
  reporter: [["list"]],
});

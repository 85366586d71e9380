import { defineConfig } from "playwright/test";

// What tools say about the site that others have made. They are fetched when the audit runs for the first time.
export default defineConfig({
  testDir: "..",
  respectGitIgnore: true,
  testMatch: "**/*.audit.ts",
  outputDir: "results",
  workers: 1,
  timeout: 300_000,
  reporter: [["list"]],
});

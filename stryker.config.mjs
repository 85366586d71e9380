/**
 * Mutation testing: `npm run mutate`. It changes the login's code in one place at a time, and counts the changes that no
 * test notices. The report is `.next/stryker/report.html`. Stryker is fetched by the command, because it brings 124 packages.
 */
export default {
  mutate: ["lib/{auth,wechat}/**/*.ts", "!**/*.test.ts", "!**/test-*.ts"],
  testRunner: "vitest",
  // Every test file of `vitest.mutate.config.ts` counts. To find those that import a file takes longer than to run them.
  vitest: { configFile: "vitest.mutate.config.ts", related: false },
  reporters: ["clear-text", "progress", "html", "json"],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: ".next/stryker/report.html" },
  jsonReporter: { fileName: ".next/stryker/report.json" },
  tempDirName: ".next/stryker/tmp",
  incrementalFile: ".next/stryker/incremental.json",
  // Stryker would rewrite the paths in tsconfig.json by an interface that TypeScript 7 does not have. No test needs them.
  tsconfigFile: "none",
  ignorePatterns: [".next", "docs", "e2e/results"],
  // A run on a busy machine is slow, and not endless.
  timeoutMS: 30_000,
  thresholds: { high: 90, low: 85, break: 85 },
};

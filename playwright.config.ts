import { defineConfig, type PlaywrightTestConfig } from "playwright/test";
import { chromiumPath } from "./e2e/chromium";
import { SERVERS } from "./e2e/servers";

const executablePath = chromiumPath();

type WebServers = NonNullable<PlaywrightTestConfig["webServer"]>;

export default defineConfig({
  testDir: "e2e",
  outputDir: "e2e/results",
  fullyParallel: false,
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  // On a slow machine everything passes, too. These times are for what never comes; a poll of the sandbox's, which is held
  // for 25 seconds, takes longer than what a test waits for.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    // A context and its first page cost more than what most tests do with them. Tests with the same options take turns.
    reuseContext: true,
    // A trace of every test costs a fifth of the time. `npx playwright test --trace on` makes them.
    screenshot: "only-on-failure",
    launchOptions: {
      args: ["--disable-background-networking"],
      ...(executablePath && { executablePath }),
    },
  },
  projects: Object.entries(SERVERS).map(([name, { tests, origin, workers, patience }]) => ({
    name,
    testMatch: tests,
    use: { baseURL: origin },
    ...(workers && { workers }),
    ...(patience && { expect: { timeout: patience }, timeout: 3 * patience }),
  })),
  webServer: Object.values(SERVERS).map(({ command, origin, env }) => ({
    command,
    env,
    url: `${origin}/favicon.svg`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
  })) satisfies WebServers,
});

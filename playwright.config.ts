import { defineConfig, type PlaywrightTestConfig } from "playwright/test";
import { chromiumPath } from "./e2e/chromium.mjs";
import { PROJECTS, type Project } from "./e2e/servers";

const executablePath = chromiumPath();
const projects = Object.entries<Project>(PROJECTS);

type WebServers = NonNullable<PlaywrightTestConfig["webServer"]>;

export default defineConfig({
  // A part of lib that can be deleted has its browser tests in its own folder e2e.
  testDir: ".",
  respectGitIgnore: true,
  outputDir: "e2e/results",
  globalTeardown: "./e2e/canaries.ts",
  fullyParallel: false,
  forbidOnly: Boolean(process.env["CI"]),
  // A test waits for a browser or a server much of the time, so three keep two cores busy.
  workers: 3,
  // The limits are long enough for a slow machine. A long poll is held for up to 25 seconds. An expectation waits
  // for less, so a test fails if the poll is not answered early.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    // A new context and page take longer than most tests. So tests with the same options reuse them.
    reuseContext: true,
    // Traces would take a fifth of the time. `npx playwright test --trace on` records them.
    screenshot: "only-on-failure",
    launchOptions: {
      // Without the second one, a new process draws nearly every page.
      args: ["--disable-background-networking", "--process-per-site"],
      ...(executablePath && { executablePath }),
    },
  },
  projects: projects.map(([name, { tests, server, patience }]) => ({
    name,
    testMatch: [...tests],
    ...(server && { use: { baseURL: server.origin } }),
    ...(patience && { expect: { timeout: patience }, timeout: 3 * patience }),
  })),
  webServer: projects.flatMap(([, { server }]) =>
    server
      ? [
          {
            command: server.command,
            env: server.env,
            url: `${server.origin}${server.ready ?? "/favicon.svg"}`,
            timeout: 60_000,
            stdout: "ignore",
            stderr: "pipe",
          },
        ]
      : [],
  ) satisfies WebServers,
});

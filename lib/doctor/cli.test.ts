import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { NOTHING } from "@/e2e/servers";
import { app, live } from "@/lib/env/testing/live";
import { ROOT } from "../test-sources";

/** Runs `npm run doctor` as npm does. A port of 1 has no server. */
function doctor(args: readonly string[], variables: Record<string, string>) {
  const { PATH = "" } = process.env;
  const env = { PATH, ...NOTHING, PORT: "1", ...variables, NODE_ENV: "test" } as const;
  return spawnSync("node", ["lib/doctor/cli.mjs", ...args], { cwd: ROOT, env, encoding: "utf8" });
}

describe("npm run doctor", () => {
  test("says what was left out, and succeeds where nothing is wrong", () => {
    const { status, stdout, stderr } = doctor([], { LANG: "zh_CN.UTF-8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("✓ AppID 和 AppSecret 的格式");
    expect(stdout).toMatch(/^错误：0 /m);
    expect(status).toBe(0);
  });

  test("prints JSON, and fails where there is an error", () => {
    const swapped = { AUTH_WECHAT_APP_ID: app.AUTH_WECHAT_APP_SECRET, AUTH_WECHAT_APP_SECRET: app.AUTH_WECHAT_APP_ID };
    const { status, stdout } = doctor(["--json", "--production"], {
      ...live,
      ...swapped,
      AUTH_URL: "http://localhost",
    });
    const report: { errors: number; results: { id: string; findings: { id: string }[] }[] } = JSON.parse(stdout);
    expect(report).toMatchObject({ environment: "production", mode: "wechat", origin: "http://localhost" });
    expect(report.results.find(({ id }) => id === "application")?.findings).toMatchObject([{ id: "app_swapped" }]);
    expect(report.errors).toBeGreaterThan(0);
    expect(stdout).not.toContain(app.AUTH_WECHAT_APP_SECRET);
    expect(status).toBe(1);
  });
});

import { execFile } from "node:child_process";
import { describe, test } from "vitest";
import { NOTHING } from "@/e2e/servers";
import { app, live } from "@/lib/env/testing/live";
import { ROOT } from "../test-sources";

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run doctor` as npm does. No server of a site listens at port 1. */
function doctor(args: readonly string[], variables: Record<string, string>): Promise<Run> {
  const { PATH = "" } = process.env;
  const env = { PATH, ...NOTHING, PORT: "1", ...variables, NODE_ENV: "test" } as const;
  return new Promise((resolve) => {
    execFile("node", ["lib/doctor/cli.mjs", ...args], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe.concurrent("npm run doctor", () => {
  test("says what was left out, and succeeds where nothing is wrong", async ({ expect }) => {
    const { status, stdout, stderr } = await doctor([], { LANG: "zh_CN.UTF-8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("✓ AppID 和 AppSecret 的格式");
    expect(stdout).toMatch(/^错误：0 /m);
    expect(status).toBe(0);
  });

  test("prints JSON, and fails where there is an error", async ({ expect }) => {
    const swapped = { AUTH_WECHAT_APP_ID: app.AUTH_WECHAT_APP_SECRET, AUTH_WECHAT_APP_SECRET: app.AUTH_WECHAT_APP_ID };
    const variables = { ...live, ...swapped, AUTH_URL: "http://localhost" };
    const { status, stdout } = await doctor(["--json", "--production"], variables);
    const report: { errors: number; results: { id: string; findings: { id: string }[] }[] } = JSON.parse(stdout);
    expect(report).toMatchObject({ environment: "production", mode: "wechat", origin: "http://localhost" });
    expect(report.results.find(({ id }) => id === "application")?.findings).toMatchObject([{ id: "app_swapped" }]);
    expect(report.errors).toBeGreaterThan(0);
    expect(stdout).not.toContain(app.AUTH_WECHAT_APP_SECRET);
    expect(status).toBe(1);
  });
});

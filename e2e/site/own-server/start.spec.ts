import { spawnSync } from "node:child_process";
import { expect, test } from "playwright/test";
import { NEXT, NOTHING } from "../../servers";

test("a server with an invalid environment does not start, and lists every problem", () => {
  const wrong = { AUTH_WECHAT_APP_ID: "wx-my-app", AUTH_SECRET: "hunter2", AUTH_URL: "http://example.com" };
  const { status, stderr } = spawnSync("node", [NEXT, "start", "--port", "0"], {
    env: { ...process.env, ...NOTHING, ...wrong },
    encoding: "utf8",
    timeout: 120_000,
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`
The environment has 4 problems:
  - AUTH_SECRET must have at least 32 characters. Create one with: openssl rand -base64 33.
  - AUTH_WECHAT_APP_ID must be wx followed by 16 hexadecimal digits, as shown on the application's page at open.weixin.qq.com.
  - AUTH_WECHAT_APP_SECRET is missing, but AUTH_WECHAT_APP_ID is set. Set both or neither.
  - AUTH_URL must start with https:// (http:// only for localhost).
Every variable is described in .env.local.example.
`);
  for (const value of ["hunter2", "wx-my-app"]) expect(stderr).not.toContain(value);
  expect(stderr).not.toMatch(/^\s+at /m);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { formsOf, keepLog, leaksIn, leakyLogs } from "./canaries";
import { ROOT } from "./root";
import { APP_SECRET } from "./servers";
import { tokens, userinfo } from "./wechat-api";

const FOLDER = "e2e/results/planted";

afterEach(() => rmSync(join(ROOT, FOLDER), { recursive: true, force: true }));

describe("a canary is found", () => {
  test.each([
    ["as it is", (canary: string) => canary],
    ["URL-encoded", encodeURIComponent],
    ["in base64", (canary: string) => Buffer.from(`"a":"${canary}"`).toString("base64")],
    ["in base64, a byte later", (canary: string) => Buffer.from(`"ab":"${canary}"`).toString("base64")],
    ["in base64, two bytes later", (canary: string) => Buffer.from(`"abc":"${canary}"`).toString("base64")],
    ["in base64 for URLs", (canary: string) => Buffer.from(`>>>${canary}???`).toString("base64url")],
  ])("%s", (_name, encode) => {
    expect(leaksIn(`[auth] ${encode(APP_SECRET)}.`)).toContain("the AppSecret");
    expect(leaksIn(`[auth] ${encode(tokens.access_token)}.`)).toContain("an access token");
    expect(leaksIn(`[auth] ${encode(userinfo.nickname)}.`)).toContain("a nickname");
    expect(leaksIn(`[auth] ${encode("Fe26.2*1093*a1b2")}.`)).toContain("a sealed cookie");
  });

  test("in a query, whatever its value is", () => {
    for (const text of ["/cb?code=a1b2c3d4e5&x", "callbackUrl=%2Fcb%3Fstate%3Da1b2c3d4e5", "openid=o6_bmjrPTl"]) {
      expect(leaksIn(text), text).toEqual(["a secret in a query"]);
    }
  });
});

test("nothing is found in lines without one", () => {
  const lines = ["GET /login?error=expired&errcode=40029&rid=1a-2b 200", "/login?code=…&state=…", "invalid code"];
  expect(leaksIn(lines.join("\n"))).toEqual([]);
  expect(formsOf("short").every((form) => form.length > 4)).toBe(true);
});

test("what a server prints is kept and searched, on both of its streams", async () => {
  for (const stream of ["stdout", "stderr"]) {
    const server = spawn(process.execPath, ["-e", `process.${stream}.write("a token: ${tokens.refresh_token}")`]);
    keepLog(server, FOLDER);
    await once(server, "close");
  }
  expect(leakyLogs(FOLDER)).toEqual(Array(2).fill(expect.stringMatching(/planted\/\d+\.log: a refresh token$/)));
});

test("a run without servers has no logs", () => {
  expect(leakyLogs("e2e/results/no-such-folder")).toEqual([]);
});

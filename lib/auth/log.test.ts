import { beforeEach, expect, test, vi } from "vitest";
import { logFailure, logger, logLimited, logRefreshed } from "./log";

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of ["info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line) => void printed.push(line));
  }
});

test("a refresh is a line, and so are the requests over one limit in a minute", () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  logRefreshed("replaced");
  for (const _ of [1, 2, 3]) logLimited("start");
  vi.setSystemTime(Date.now() + 60_000);
  logLimited("start");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { level: "info", event: "tokens_refreshed", renewed: "replaced" },
    { level: "warn", event: "limited", kind: "start", msg: "Requests are over the limit for start." },
    { level: "warn", event: "limited", kind: "start" },
  ]);
});

const foreign = () => new TypeError("GET /api/auth/callback/wechat?code=CODE&state=STATE failed for 南山野鹤");

test("an error of other code is known by its name alone in production", () => {
  vi.stubEnv("NODE_ENV", "production");
  logFailure("failed", foreign());
  logger.error(foreign());
  expect(printed.map((line) => JSON.parse(line).msg)).toEqual([
    "Login failed as failed: TypeError",
    "NextAuth: TypeError",
  ]);
});

test("in development its message is there too, without what may be a secret", () => {
  vi.stubEnv("NODE_ENV", "development");
  logFailure("failed", foreign());
  expect(printed[0]).toContain("TypeError: GET /api/auth/callback/wechat?code=…&state=… failed");
});

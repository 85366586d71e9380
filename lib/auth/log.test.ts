import { AdapterError, CallbackRouteError, JWTSessionError } from "@auth/core/errors";
import { beforeEach, expect, test, vi } from "vitest";
import { logCallFailure, logElsewhere, logFailure, logger, logLimited, logRefreshed, logStoreFailure } from "./log";

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

/** NextAuth's error with the one that it wraps, which its types do not tell. */
const wrapping = (type: typeof CallbackRouteError | typeof JWTSessionError, error: Error) =>
  Reflect.construct(type, [error]);

test("NextAuth is silent about what the site tells by itself, and about a session that does not open", () => {
  logger.error(wrapping(CallbackRouteError, foreign()));
  logger.error(wrapping(JWTSessionError, new Error("Invalid JWT")));
  logger.debug();
  expect(printed).toEqual([]);
});

test("NextAuth tells any other error by its kind, and never its message", () => {
  vi.stubEnv("NODE_ENV", "production");
  logger.error(new AdapterError("SELECT … WHERE openid = 'OPENID'"));
  logger.error(wrapping(JWTSessionError, foreign()));
  logger.warn("debug-enabled");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { level: "error", event: "next_auth", msg: "NextAuth: AdapterError" },
    { level: "error", event: "next_auth", msg: "NextAuth: JWTSessionError: TypeError" },
    { level: "warn", event: "next_auth", msg: "NextAuth: debug-enabled" },
  ]);
});

test("a store that does not answer, and a call that fails, are lines without what was asked", () => {
  vi.stubEnv("NODE_ENV", "production");
  logStoreFailure(foreign());
  logStoreFailure("SECRET");
  logCallFailure("busy", foreign());
  logCallFailure("busy", "SECRET");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { level: "error", event: "store_failed", msg: "The store did not answer (TypeError). Is REDIS_URL right?" },
    { level: "error", event: "store_failed", msg: "The store did not answer. Is REDIS_URL right?" },
    { level: "warn", event: "call_failed", failure: "busy", msg: expect.stringMatching(/: TypeError$/) },
    { level: "warn", event: "call_failed", failure: "busy", msg: expect.stringMatching(/: unknown$/) },
  ]);
});

test("visitors at another address are told once, and an origin that redirects away is told beside it", () => {
  for (const moved of [false, true, false, true]) logElsewhere("https://example.com", moved);
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { level: "warn", event: "elsewhere", msg: expect.stringContaining("was sent to https://example.com first") },
    { level: "warn", event: "elsewhere", msg: expect.stringContaining("Set AUTH_URL") },
  ]);
});

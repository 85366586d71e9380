import "server-only";
import { isWeChatError } from "@/lib/wechat";
import type { CallFailure } from "./account-result";
import { type Failure, LoginRefused } from "./failure";

/**
 * NextAuth's logger. Its own prints token answers on failure, and the AppSecret where debugging is on; this one prints
 * only what kind of error it was. What a login failed with, the callback reports by itself.
 */
export const logger = {
  error(error: Error): void {
    const cause = causeOf(error);
    if (isWeChatError(cause) || cause instanceof LoginRefused) return;
    const type = "type" in error ? error.type : error.name;
    write("error", `NextAuth: ${type}`);
  },
  warn(code: string): void {
    write("warn", `NextAuth: ${code}`);
  },
  debug(): void {},
};

/** Prints why a login failed. */
export function logFailure(failure: Failure, error: unknown): void {
  write("warn", `Login failed as ${failure}${error instanceof LoginRefused ? "." : `: ${reasonOf(error)}`}`);
}

/** Prints why a call to WeChat with a visitor's tokens failed. */
export function logCallFailure(failure: CallFailure, error: unknown): void {
  write("warn", `A call for a visitor failed as ${failure}: ${reasonOf(error)}`);
}

/** Prints that the store did not answer, and by the error's name why. */
export function logStoreFailure(error: unknown): void {
  write("error", `The store did not answer${error instanceof Error ? ` (${error.name})` : ""}. Is REDIS_URL right?`);
}

// WeChat's errors have nothing secret in their messages; of others only the name is shown.
function reasonOf(error: unknown): string {
  if (isWeChatError(error)) return error.message;
  return error instanceof Error ? error.name : "unknown";
}

function causeOf(error: Error): unknown {
  const { cause } = error;
  return typeof cause === "object" && cause !== null && "err" in cause ? cause.err : cause;
}

function write(level: "error" | "warn", text: string): void {
  // biome-ignore lint/suspicious/noConsole: the server's log is where these belong.
  console[level](`[auth] ${text}`);
}

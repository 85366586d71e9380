import { isWeChatError } from "@/lib/wechat";

/**
 * NextAuth's logger. Its own prints token answers on failure, and the AppSecret where debugging is on; this one prints
 * what kind of error it was, and of WeChat's errors the message, which has nothing secret in it.
 */
export const logger = {
  error(error: Error): void {
    write("error", `${error.name}${reasonOf(cause(error))}`);
  },
  warn(code: string): void {
    write("warn", code);
  },
  debug(): void {},
};

/** Prints the error of a login, without anything secret. */
export function logFailure(failure: string, error: unknown): void {
  write("warn", `${failure}${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (isWeChatError(error)) return `: ${error.message}`;
  return error instanceof Error ? `: ${error.name}` : "";
}

function cause(error: Error): unknown {
  const { cause } = error;
  return typeof cause === "object" && cause !== null && "err" in cause ? cause.err : cause;
}

function write(level: "error" | "warn", text: string): void {
  // biome-ignore lint/suspicious/noConsole: the server's log is where these belong.
  console[level](`[auth] ${text}`);
}

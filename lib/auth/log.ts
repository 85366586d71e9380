import "server-only";
import { AuthError, JWTSessionError } from "@auth/core/errors";
import { isWeChatError } from "@/lib/wechat";
import { causeOf, LoginError } from "./failure";

/**
 * NextAuth's logger. Its own prints token answers on failure, and the AppSecret where debugging is on. This one prints
 * only what kind of error it was. It leaves a failed login to {@link logFailure}, and it is silent about a session that
 * does not open, such as an expired one.
 */
export const logger = {
  error(error: Error): void {
    const cause = causeOf(error);
    const isLogin = error instanceof AuthError && /^(?:CallbackRouteError|AccessDenied|MissingCSRF)$/.test(error.type);
    const isClosed = error instanceof JWTSessionError && cause instanceof Error && cause.message === "Invalid JWT";
    if (isLogin || isClosed) return;
    const type = error instanceof AuthError ? error.type : error.name;
    write("error", `NextAuth: ${type}${cause === error ? "" : reasonSuffix(cause)}`);
  },
  warn(code: string): void {
    write("warn", `NextAuth: ${code}`);
  },
  debug(): void {},
};

/** Prints why a login failed. */
export function logFailure(failure: string, error: unknown): void {
  write("warn", `Login failed as ${failure}${reasonSuffix(causeOf(error))}`);
}

/** Prints why a call to WeChat with a visitor's tokens failed. */
export function logCallFailure(failure: string, error: unknown): void {
  write("warn", `A call for a visitor failed as ${failure}: ${reasonOf(error)}`);
}

/** Prints that the store did not answer, with the name of the error. */
export function logStoreFailure(error: unknown): void {
  write("error", `The store did not answer${error instanceof Error ? ` (${error.name})` : ""}. Is REDIS_URL right?`);
}

const told = new Set<string>();

/**
 * Prints that a visitor's browser is not at the site's own origin: once for a click on an alias, which works, and once
 * for an origin that redirects away, where no login works.
 */
export function logElsewhere(origin: string, moved: boolean): void {
  const text = moved
    ? `${origin} redirects away, so no login can finish. Set AUTH_URL to the address that visitors use.`
    : `A visitor clicked to sign in at an address other than ${origin}, and was sent to ${origin} first.`;
  if (told.has(text)) return;
  told.add(text);
  write("warn", text);
}

function reasonSuffix(error: unknown): string {
  if (!(error instanceof LoginError)) return `: ${reasonOf(error)}`;
  return error.reason === undefined ? "." : `: ${error.reason}.`;
}

// The errors of lib/wechat have nothing secret in their messages. Of others only the name is shown, and in development
// the message, too.
function reasonOf(error: unknown): string {
  if (isWeChatError(error)) return error.message;
  if (error instanceof AuthError) return error.type;
  if (!(error instanceof Error)) return "unknown";
  return process.env.NODE_ENV === "development" ? `${error.name}: ${error.message}` : error.name;
}

function write(level: "error" | "warn", text: string): void {
  // biome-ignore lint/suspicious/noConsole: the server's log is where these belong.
  console[level](`[auth] ${text}`);
}

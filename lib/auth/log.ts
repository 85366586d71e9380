import "server-only";
import { AuthError } from "@auth/core/errors";
import { isWeChatError } from "@/lib/wechat";
import { causeOf, LoginRefused } from "./failure";

/**
 * NextAuth's logger. Its own prints token answers on failure, and the AppSecret where debugging is on. This one prints
 * only what kind of error it was. A failed login is left to {@link logFailure}, and a session that does not open is
 * nothing unusual.
 */
export const logger = {
  error(error: Error): void {
    const cause = causeOf(error);
    const isKnown =
      error instanceof AuthError &&
      /^(?:CallbackRouteError|AccessDenied|MissingCSRF|JWTSessionError)$/.test(error.type);
    if (isKnown || cause instanceof LoginRefused) return;
    const type = error instanceof AuthError ? error.type : error.name;
    write("error", `NextAuth: ${type}${cause === error ? "" : ` (${reasonOf(cause)})`}`);
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

/** Prints that the store did not answer, and by the error's name why. */
export function logStoreFailure(error: unknown): void {
  write("error", `The store did not answer${error instanceof Error ? ` (${error.name})` : ""}. Is REDIS_URL right?`);
}

let toldElsewhere = false;

/** Prints, once in the life of the process, that a visitor's browser is not at the site's own origin. */
export function logElsewhere(origin: string): void {
  if (toldElsewhere) return;
  toldElsewhere = true;
  write(
    "warn",
    `A visitor clicked to sign in at an address other than ${origin}. WeChat leads back to ${origin} only, so the ` +
      "visitor was sent there first. Where that address redirects, set AUTH_URL to the one that visitors use.",
  );
}

function reasonSuffix(error: unknown): string {
  if (!(error instanceof LoginRefused)) return `: ${reasonOf(error)}`;
  return error.reason === undefined ? "." : `: ${error.reason}.`;
}

// The errors of lib/wechat have nothing secret in their messages. Of others only the name is shown.
function reasonOf(error: unknown): string {
  if (isWeChatError(error)) return error.message;
  if (error instanceof AuthError) return error.type;
  return error instanceof Error ? error.name : "unknown";
}

function write(level: "error" | "warn", text: string): void {
  // biome-ignore lint/suspicious/noConsole: the server's log is where these belong.
  console[level](`[auth] ${text}`);
}

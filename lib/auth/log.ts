import "server-only";
import { AuthError, JWTSessionError } from "@auth/core/errors";
import { log } from "@/lib/log";
import { isWeChatError } from "@/lib/wechat";
import { causeOf, type Failure, LoginError } from "./failure";

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
    log("error", "next_auth", `NextAuth: ${type}${cause === error ? "" : reasonSuffix(cause)}`);
  },
  warn(code: string): void {
    log("warn", "next_auth", `NextAuth: ${code}`);
  },
  debug(): void {},
};

/** Notes that a visitor left for WeChat: by the button, or in the frame of the login page. */
export function logStarted(by: "button" | "frame"): void {
  log("info", "sign_in_started", "A sign-in with WeChat has started.", { by });
}

/** Notes that this site, as a relay, passed the callback of a sign-in on to another deployment. */
export function logRelayed(target: string): void {
  log("info", "relayed", `A sign-in was passed on to ${target}.`, { target });
}

/** Notes that somebody signed in. */
export function logSucceeded(provider: string): void {
  log("info", "sign_in_succeeded", `A visitor has signed in with ${provider}.`, { provider });
}

/** Notes why a login failed, or that the site refused it. */
export function logFailure(failure: Failure, error: unknown): void {
  const event = failure === "refused" ? "sign_in_refused" : "sign_in_failed";
  log("warn", event, `Login failed as ${failure}${reasonSuffix(causeOf(error))}`, { failure });
}

/** Notes that somebody signed out. */
export function logSignedOut(): void {
  log("info", "signed_out", "A visitor has signed out.");
}

/** Notes that a visitor's tokens were refreshed. */
export function logRefreshed(renewed: "extended" | "replaced"): void {
  log("info", "tokens_refreshed", `A visitor's access token was ${renewed}.`, { renewed });
}

const LIMITED_EVERY_MS = 60_000;
const limitedAt = new Map<string, number>();

/** Notes that requests are over a limit: once a minute for each kind, because a flood has thousands. */
export function logLimited(kind: string): void {
  if (Date.now() - (limitedAt.get(kind) ?? 0) < LIMITED_EVERY_MS) return;
  limitedAt.set(kind, Date.now());
  log("warn", "limited", `Requests are over the limit for ${kind}.`, { kind });
}

/** Notes why a call to WeChat with a visitor's tokens failed. */
export function logCallFailure(failure: string, error: unknown): void {
  log("warn", "call_failed", `A call for a visitor failed as ${failure}: ${reasonOf(error)}`, { failure });
}

/** Notes that the store did not answer, with the name of the error. */
export function logStoreFailure(error: unknown): void {
  const name = error instanceof Error ? ` (${error.name})` : "";
  log("error", "store_failed", `The store did not answer${name}. Is REDIS_URL right?`);
}

/**
 * Notes that a visitor's browser is not at the site's own origin: once for a click on an alias, which works, and once
 * for an origin that redirects away, where no login works.
 */
export function logElsewhere(origin: string, moved: boolean): void {
  const text = moved
    ? `${origin} redirects away, so no login can finish. Set AUTH_URL to the address that visitors use.`
    : `A visitor clicked to sign in at an address other than ${origin}, and was sent to ${origin} first.`;
  warnOnce("elsewhere", text);
}

/** Notes once that a login had no unionid, at a site with both WeChat providers. */
export function logTwoIds(): void {
  warnOnce(
    "no_unionid",
    "WeChat returned no unionid, so this person is another user with the other application. Bind the website application " +
      "and the official account to one Open Platform account, before the site goes live.",
  );
}

const told = new Set<string>();

function warnOnce(event: string, text: string): void {
  if (told.has(text)) return;
  told.add(text);
  log("warn", event, text);
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

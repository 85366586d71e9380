import "server-only";
import { cookies, headers } from "next/headers";
import { withRequestId } from "@/lib/log";
import { qrConnectUrl, qrFrameUrl } from "@/lib/wechat";
import { findAttempt, startAttempt } from "./attempt";
import { type Context, currentContext } from "./context";
import type { CookieJar } from "./cookies";
import { logElsewhere, logFailure, logStarted } from "./log";
import { relayProblem, wayBack } from "./relay";
import { attemptStateIn } from "./relay-state";
import { MOVED, safeReturnTo } from "./return-to";
import { limitedPath } from "./too-many";

/** The path that WeChat sends the browser back to. WeChat registers a domain, so any path would do. */
export const CALLBACK_PATH = "/api/auth/callback/wechat";

/** A click on 微信登录. */
export interface Click {
  /** The path to go to afterwards. It is untrusted. */
  readonly returnTo: unknown;
  /** The `Origin` that the browser sent with the click. */
  readonly origin: string | null;
  /** Whether an earlier click already redirected the visitor. */
  readonly moved?: boolean;
}

/**
 * Starts a login. Returns the address to send the browser to.
 *
 * That is WeChat's, with a new attempt. WeChat leads back to the site's own origin, where cookies of other origins are
 * not visible. So a click on an alias, or by http, leads to the login page of the site's own origin first. If the next
 * click still comes from another origin, the site's own origin redirects away. The login page then says what to
 * configure.
 */
export async function start(context: Context, jar: CookieJar, click: Click): Promise<string> {
  const returnTo = safeReturnTo(click.returnTo, context.origin);
  if (isElsewhere(context, click.origin)) {
    logElsewhere(context.origin, click.moved ?? false);
    return click.moved
      ? `/login?${new URLSearchParams({ error: "misconfigured", returnTo, [MOVED]: "1" })}`
      : `${context.origin}/login?${new URLSearchParams({ returnTo, [MOVED]: "1" })}`;
  }
  const problem = relayProblem(context);
  if (problem) {
    logFailure(problem.failure, problem);
    return `${context.origin}/login?${new URLSearchParams({ error: problem.failure, returnTo })}`;
  }
  const { state } = await startAttempt(context, jar, returnTo);
  logStarted("button");
  return qrConnectAddress(context, state);
}

/**
 * {@link start} for the current server action. It leads to the login page while nothing is configured, and where the
 * client has started too many.
 */
export async function startCurrent(returnTo: unknown, moved = false): Promise<string> {
  const context = await currentContext();
  if (!context) return "/login";
  const wait = await context.take("start");
  if (wait > 0) return limitedPath(wait, returnTo, context.origin);
  const click = { returnTo, origin: (await headers()).get("origin"), moved };
  const jar = await cookies();
  return withRequestId(() => start(context, jar, click));
}

/** Starts a login for a frame of the login page. The whole window leaves for the callback after the scan. */
export async function startInFrame(context: Context, jar: CookieJar, returnTo: string, lang: "cn" | "en") {
  const { state } = await startAttempt(context, jar, returnTo);
  logStarted("frame");
  const back = wayBack(context, CALLBACK_PATH, state);
  return qrFrameUrl(context.app, { ...back, lang, styleLite: true, colorScheme: "auto" });
}

/** WeChat's address for an attempt that this browser holds, or the login page for any other state. */
export async function goOn(context: Context, jar: CookieJar, state: string | null): Promise<string> {
  const attempt = state === null ? undefined : await findAttempt(context, jar, attemptStateIn(state));
  return attempt ? qrConnectAddress(context, attempt.state) : `${context.origin}/login`;
}

/** Whether a browser says that its page has another origin than the site. An old browser says nothing. */
export function isElsewhere(context: Pick<Context, "origin">, origin: string | null): boolean {
  return origin !== null && URL.canParse(origin) && new URL(origin).origin !== context.origin;
}

function qrConnectAddress(context: Context, state: string): string {
  return qrConnectUrl(context.app, wayBack(context, CALLBACK_PATH, state));
}

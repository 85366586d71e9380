import "server-only";
import { cookies, headers } from "next/headers";
import { parseUrl } from "@/lib/http/parse-url";
import { withRequestId } from "@/lib/log";
import { authorizeUrl, qrConnectUrl, qrFrameUrl } from "@/lib/wechat";
import { type Attempt, findAttempt, startAttempt } from "./attempt/attempt";
import { redirectTarget, relayProblem } from "./attempt/relay";
import { attemptStateIn } from "./attempt/relay-state";
import { type Context, contextFor, currentContext } from "./context";
import type { CookieJar } from "./cookies/cookies";
import { limitedPath } from "./limited/too-many";
import { logElsewhere, logFailure, logStarted } from "./log";
import { providerFor, type WeChatLanguage, type WeChatProviderId } from "./providers/applications";
import { MOVED, safeReturnTo } from "./return-to";

/** The path that WeChat sends the browser back to. WeChat registers a domain, so any path would do. */
export function callbackPath(providerId: WeChatProviderId): string {
  return `/api/auth/callback/${providerId}`;
}

/** A click on 微信登录. */
export interface Click {
  /** The path to go to afterwards. It is untrusted. */
  readonly returnTo: unknown;
  /** The `Origin` that the browser sent with the click. */
  readonly origin: string | null;
  /** Whether an earlier click already redirected the visitor. */
  readonly moved?: boolean;
  /** Whether to sign in silently, where the visitor is inside WeChat. */
  readonly silent?: boolean;
  /** The language of WeChat's page with the QR code. Default: `cn`. Inside WeChat, WeChat's own setting counts. */
  readonly lang?: WeChatLanguage;
}

/**
 * Starts a login with the context's provider. Returns the address to send the browser to.
 *
 * That is WeChat's, with a new attempt. WeChat leads back to the site's own origin, where cookies of other origins are
 * not visible. So a click on an alias, or by http, leads to the login page of the site's own origin first. If the next
 * click still comes from another origin, the site's own origin redirects away. The login page then says what to
 * configure.
 */
export function start(context: Context, jar: CookieJar, click: Click): string {
  const returnTo = safeReturnTo(click.returnTo, context.origin);
  if (isElsewhere(context, click.origin)) {
    logElsewhere(context.origin, click.moved ?? false);
    const query = new URLSearchParams(click.moved ? { error: "misconfigured", returnTo } : { returnTo });
    query.set(MOVED, "1");
    // The cookie with the language may stay behind.
    if (click.lang === "en") query.set("lang", "en");
    return `${click.moved ? "" : context.origin}/login?${query}`;
  }
  const problem = relayProblem(context);
  if (problem) {
    logFailure(problem.failure, problem);
    return `${context.origin}/login?${new URLSearchParams({ error: problem.failure, returnTo })}`;
  }
  const silent = context.providerId === "wechat-mp" && click.silent ? true : undefined;
  const attempt = startAttempt(context, jar, returnTo, silent);
  logStarted("button");
  return wechatAddress(context, attempt, click.lang);
}

/** How a click signs in. No visitor chooses the provider, or `silent`. The language may come from a form. */
export interface Way extends Pick<Click, "silent" | "lang"> {
  /** `wechat` takes the provider that fits the browser. */
  readonly providerId?: WeChatProviderId;
}

/**
 * {@link start} for the current server action. It leads to the login page where no provider is configured that could
 * work, and where the client has started too many.
 */
export async function startCurrent(
  returnTo: unknown,
  moved = false,
  { providerId = "wechat", ...way }: Way = {},
): Promise<string> {
  const [current, received] = [await currentContext(), await headers()];
  const context = current && contextForBrowser(current, providerId, received.get("user-agent"));
  if (!context) return "/login";
  const wait = await context.take("start");
  if (wait > 0) return limitedPath(wait, returnTo, context.origin);
  const click = { ...way, returnTo, origin: received.get("origin"), moved };
  const jar = await cookies();
  return withRequestId(() => start(context, jar, click));
}

/**
 * Starts a login for a frame of the login page. The whole window leaves for the callback after the scan. Undefined where
 * {@link start} leads to the login page, which says what is wrong.
 */
export function startInFrame(context: Context, jar: CookieJar, returnTo: string, lang: WeChatLanguage) {
  if (relayProblem(context)) return undefined;
  const { state } = startAttempt(context, jar, returnTo);
  logStarted("frame");
  const back = redirectTarget(context, callbackPath(context.providerId), state);
  return qrFrameUrl(context.app, { ...back, lang, styleLite: true, colorScheme: "auto" });
}

/** WeChat's address for an attempt that this browser holds, or the login page for any other state. */
export function resumeAttempt(context: Context, jar: CookieJar, state: string | null, lang?: WeChatLanguage): string {
  const attempt = state === null ? undefined : findAttempt(context, jar, attemptStateIn(state));
  return attempt ? wechatAddress(context, attempt, lang) : `${context.origin}/login`;
}

/**
 * The context for the provider that is asked for. `wechat` takes the one that fits the browser. Undefined where none could
 * work.
 */
export function contextForBrowser(
  context: Context,
  asked: WeChatProviderId,
  userAgent: string | null,
): Context | undefined {
  const providerId = asked === "wechat" ? providerFor(context, userAgent) : asked;
  return providerId && contextFor(context, providerId);
}

/** Whether a browser says that its page has another origin than the site. An old browser says nothing. */
export function isElsewhere(context: Pick<Context, "origin">, origin: string | null): boolean {
  const url = parseUrl(origin ?? "");
  return url !== undefined && url.origin !== context.origin;
}

function wechatAddress(context: Context, { state, silent }: Attempt, lang?: WeChatLanguage): string {
  const back = redirectTarget(context, callbackPath(context.providerId), state);
  switch (context.providerId) {
    case "wechat":
      return qrConnectUrl(context.app, { ...back, ...(lang === "en" && { lang }) });
    case "wechat-mp": {
      const scope = silent ? "snsapi_base" : "snsapi_userinfo";
      return authorizeUrl(context.app, { ...back, scope, connectRedirect: true });
    }
  }
}

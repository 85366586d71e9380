import "server-only";
import { headers } from "next/headers";
import { type Env, env, siteOrigin } from "@/lib/env";
import { type Take, takeFor } from "@/lib/limits";
import { type Store, store } from "@/lib/store";
import type { WeChatApp } from "@/lib/wechat";
import { type CookieNames, cookieNames } from "./cookies/cookies";
import { type Apps, WECHAT_PROVIDERS, type WeChatProviderId } from "./providers/applications";
import { SERVICES, type Service } from "./service";
import { mayUseSession, type User } from "./user";

/** What a login needs to know about the site it runs on. */
export interface Context extends Pick<Service, "idPrefix"> {
  readonly apps: Apps;
  /** The provider that a request is about. Where it is about neither, the first that is configured. */
  readonly providerId: WeChatProviderId;
  /** The application of that provider. */
  readonly app: WeChatApp;
  /** The site's own origin, without a trailing slash. */
  readonly origin: string;
  /** Secrets that open cookies. The first one seals them. */
  readonly secrets: readonly string[];
  /** By which site WeChat leads back to this one, or to which ones this site passes a sign-in on. */
  readonly relay: Env["relay"];
  readonly store: Pick<Store, "claim" | "replace" | "has" | "claimed">;
  /** Counts one use of a limit by the client. Returns the seconds to wait, or 0. */
  readonly take: Take;
  readonly cookies: CookieNames;
  /** Whether a session may still be used. It asks {@link mayUseSession} once for each session id. */
  readonly mayUse: (sessionId: string, user: User) => Promise<boolean>;
}

const contexts = new WeakMap<object, Promise<Context | undefined>>();

/** The context of the current request, made once. Undefined while nothing is configured. */
export async function currentContext(): Promise<Context | undefined> {
  // Next returns the same headers object throughout a request. React's `cache` works only while a page renders.
  const received = await headers();
  const known = contexts.get(received);
  if (known) return known;
  const made = makeContext(received);
  contexts.set(received, made);
  return made;
}

async function makeContext(received: Headers): Promise<Context | undefined> {
  const { mode, redisUrl, app, mpApp, relay, secrets } = env();
  const base = { app, mpApp, relay, secrets, origin: siteOrigin(received), store: store(redisUrl) };
  const service = await SERVICES[mode]?.(base);
  const apps = { wechat: service?.app, "wechat-mp": service?.mpApp };
  const providerId = WECHAT_PROVIDERS.find((id) => apps[id]);
  const first = providerId && apps[providerId];
  if (!service || !first) return undefined;
  const count = takeFor(received, base.store);
  const take: Take = async (name, sessionId) => {
    const wait = await count(name, sessionId);
    // Most pages log nothing, so they need not load the log.
    if (wait > 0) (await import("./log")).logLimited(name);
    return wait;
  };
  const names = cookieNames(base.origin);
  return { ...base, ...service, apps, providerId, app: first, take, cookies: names, mayUse: askOnce() };
}

/** The context for a provider. Undefined where it is not configured. */
export function contextFor(context: Context, providerId: WeChatProviderId): Context | undefined {
  if (providerId === context.providerId) return context;
  const app = context.apps[providerId];
  return app && { ...context, providerId, app };
}

/** Asks {@link mayUseSession} once for each session id. */
export function askOnce(check = mayUseSession): Context["mayUse"] {
  const answers = new Map<string, Promise<boolean>>();
  return (sessionId, user) => {
    const known = answers.get(sessionId);
    if (known) return known;
    const answer = Promise.resolve(check(user));
    answers.set(sessionId, answer);
    return answer;
  };
}

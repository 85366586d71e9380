import "server-only";
import { headers } from "next/headers";
import { env, siteOrigin } from "@/lib/env";
import { type Store, store } from "@/lib/store";
import { type CookieNames, cookieNames } from "./cookie-names";
import { safeReturnTo } from "./return-to";
import { type Service, services } from "./service";

/** What a login needs to know about the site it runs on. */
export interface Site extends Service {
  /** The site's own origin, without a trailing slash. */
  readonly origin: string;
  /** Secrets that open cookies; the first one seals them. */
  readonly secrets: readonly string[];
  readonly store: Pick<Store, "claim" | "has">;
  readonly cookies: CookieNames;
}

/** The site as the current request meets it. Undefined while nothing is configured. */
export async function currentSite(): Promise<Site | undefined> {
  const { mode, redisUrl, ...environment } = env();
  const base = { ...environment, origin: siteOrigin(await headers()), store: store(redisUrl) };
  const service = await services[mode]?.(base);
  return service && { ...base, ...service, cookies: cookieNames(base.origin) };
}

/**
 * Where to sign in when the visitor came by another host than the site's own, such as an alias: the login page of the
 * site's own origin. Undefined on the site's own host, where the button works.
 *
 * WeChat sends the browser back to the site's own host, which does not see the cookie of an attempt made elsewhere.
 */
export async function signInElsewhere(returnTo: string): Promise<string | undefined> {
  const received = await headers();
  const origin = siteOrigin(received);
  const host = received.get("x-forwarded-host") ?? received.get("host");
  return host === new URL(origin).host ? undefined : `${origin}/login?${new URLSearchParams({ returnTo })}`;
}

/** What is given as the path to return to, as a path of this site. See {@link safeReturnTo}. */
export async function currentReturnTo(value: unknown): Promise<string> {
  return safeReturnTo(value, siteOrigin(await headers()));
}

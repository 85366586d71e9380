import "server-only";
import { headers } from "next/headers";
import { env, siteOrigin } from "@/lib/env";
import { type Store, store } from "@/lib/store";
import type { WeChatApp } from "@/lib/wechat";
import { type CookieNames, cookieNames } from "./cookie-names";
import { safeReturnTo } from "./return-to";
import { services } from "./service";

/** What a login needs to know about the site it runs on. */
export interface Site {
  /** The site's own origin, without a trailing slash. */
  readonly origin: string;
  /** Secrets that open cookies; the first one seals them. */
  readonly secrets: readonly string[];
  /** The application that signs visitors in, and how WeChat, or the sandbox, is reached. */
  readonly app: WeChatApp;
  /** Begins every user id, so that the sandbox's people are never taken for WeChat's. */
  readonly idPrefix: "wx_" | "sandbox_";
  readonly store: Pick<Store, "claim" | "has">;
  readonly cookies: CookieNames;
}

/** The site as the current request meets it. Undefined while nothing is configured. */
export async function currentSite(): Promise<Site | undefined> {
  const { mode, redisUrl, ...environment } = env();
  const base = { ...environment, origin: siteOrigin(await headers()), store: store(redisUrl) };
  const app = await services[mode]?.(base);
  if (!app) return undefined;
  return { ...base, app, idPrefix: mode === "sandbox" ? "sandbox_" : "wx_", cookies: cookieNames(base.origin) };
}

/** What is given as the path to return to, as a path of this site. See {@link safeReturnTo}. */
export async function currentReturnTo(value: unknown): Promise<string> {
  return safeReturnTo(value, siteOrigin(await headers()));
}

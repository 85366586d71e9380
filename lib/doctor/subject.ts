import "server-only";
import { isIP } from "node:net";
import { isOrigin, isPrivate, type Mode, outlineOf } from "@/lib/env";
import type { WeChatApp } from "@/lib/wechat";
import type { Application } from "./applications";
import { type Service, services } from "./service";
import type { Variables } from "./variables";

/** The deployment that is looked at. */
export interface Subject {
  readonly variables: Variables;
  readonly mode: Mode;
  /** The site's own origin: from `AUTH_URL` or Vercel, else where it is assumed to be. Undefined where it is no origin. */
  readonly origin: string | undefined;
  /** Whether the environment names the origin. */
  readonly hasOrigin: boolean;
  /** The stable site's origin, to which WeChat leads back where the site uses a relay. */
  readonly relayOrigin: string | undefined;
  /** What signs visitors in. Undefined while nothing is configured, or where the API's host is not WeChat's. */
  readonly service: Service | undefined;
}

/** What an environment sets up. `assumedOrigin` is where the site is reached if the environment does not say. */
export function subjectOf(variables: Variables, assumedOrigin?: string): Subject {
  const { mode, origin: given, port, relayOrigin, apiBase } = outlineOf(variables);
  const named = given ?? assumedOrigin ?? `http://localhost:${port}`;
  const origin = isOrigin(named) ? named : undefined;
  const service = services[mode]?.({ variables, origin, apiBase });
  return { variables, mode, origin, hasOrigin: given !== undefined, relayOrigin, service };
}

/** What the calls to WeChat need. Undefined where a variable of the application is missing or wrong. */
export function appOf({ service }: Subject, application: Application): WeChatApp | undefined {
  return service?.app(application);
}

/** The origin that WeChat sends browsers back to: the relay's or the site's own. Undefined where there is none. */
export function redirectOrigin({ relayOrigin, origin }: Subject): string | undefined {
  return relayOrigin ?? origin;
}

/** Whether WeChat can lead a browser to an origin: it takes names of domains that are not local. */
export function isReachable(origin: string): boolean {
  const { hostname } = new URL(origin);
  return !isPrivate(hostname) && isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && hostname.includes(".");
}

/** The callback domain that is registered at WeChat. Undefined where there can be none. */
export function callbackDomain(subject: Subject): string | undefined {
  const origin = redirectOrigin(subject);
  const isRegistered = subject.mode === "wechat" && origin !== undefined && isReachable(origin);
  return isRegistered ? new URL(origin).hostname : undefined;
}

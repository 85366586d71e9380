import "server-only";
import { networkInterfaces } from "node:os";
import { env } from "./env";
import { isLoopback, isNear, lanAddress } from "./near-host";

/**
 * The site's own origin, without a trailing slash. All redirects and the redirect_uri are made from it.
 *
 * In development without `AUTH_URL` it is the request's own host, if that is this machine or a private network, so
 * that a phone on the same network can be used; any other host is not believed.
 */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const { origin } = env();
  if (origin) return origin;
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const host = `${scheme}://${headers.get("host")}`;
  if (URL.canParse(host) && isNear(new URL(host).hostname)) return new URL(host).origin;
  return `http://localhost:${env().port}`;
}

/**
 * The same origin as another device in the local network reaches it: this machine's address in place of localhost. An
 * origin that is not localhost, or a machine without a network, keeps its own.
 */
export function lanOrigin(origin: string, interfaces = networkInterfaces()): string {
  const url = new URL(origin);
  const address = lanAddress(interfaces);
  if (!isLoopback(url.hostname) || address === undefined) return origin;
  url.hostname = address;
  return url.origin;
}

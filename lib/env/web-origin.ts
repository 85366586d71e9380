import "server-only";
import { parseUrl } from "@/lib/http/parse-url";
import { isLoopback } from "./near-host";

/** Whether a string is a web origin and nothing more: a scheme, a host and an optional port (RFC 6454). */
export function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** Whether nobody can eavesdrop on traffic to an origin: https, or http that does not leave this machine. */
export function isSafeOrigin(origin: string): boolean {
  const url = new URL(origin);
  return url.protocol === "https:" || isLoopback(url.hostname);
}

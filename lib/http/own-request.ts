import "server-only";
import { parseUrl } from "./parse-url";

type Received = Pick<Headers, "get">;

/**
 * Whether a page of this site sent a request, as a visitor's click does. Only such a request may start or end something.
 *
 * A browser says so in `Sec-Fetch-Site`, which no page can write, over https and to localhost. Elsewhere, and in an old
 * browser, its `Origin` has to be the site's own, or that of the host that was asked. A request with neither is not a
 * browser's, and has no visitor to deceive. `origin` is the site's own, where it is known.
 *
 * Source: https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header and RFC 6454, section 7.
 */
export function isOwnRequest(received: Received, origin: string | undefined): boolean {
  if (isPrefetch(received)) return false;
  const site = received.get("sec-fetch-site");
  if (site === "same-origin") return true;
  if (site === "cross-site" || site === "same-site") return false;
  const sender = received.get("origin");
  if (sender === null) return true;
  // An opaque origin is the text `null`.
  const url = parseUrl(sender);
  return url !== undefined && (url.origin === origin || url.host === askedHost(received));
}

/**
 * Whether a page of this site frames what is requested. Browsers write these headers by themselves. No page and no other
 * site can choose them.
 */
export function isOwnFrame(received: Received): boolean {
  const frame = received.get("sec-fetch-dest") === "iframe" && received.get("sec-fetch-site") === "same-origin";
  return frame && !isPrefetch(received);
}

/** Whether a browser only loads ahead, and no visitor has clicked. `Purpose` is what browsers sent before 2022. */
export function isPrefetch(received: Received): boolean {
  return [received.get("sec-purpose"), received.get("purpose")].some((purpose) => purpose?.startsWith("prefetch"));
}

/**
 * The host that a browser asked. A page cannot set either header. A proxy in front names the host, and further proxies
 * follow.
 */
export function askedHost(received: Received): string | null {
  return received.get("x-forwarded-host")?.split(",")[0]?.trim() ?? received.get("host");
}

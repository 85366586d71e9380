import "server-only";
import { parseUrl } from "@/lib/http/parse-url";
import { env } from "./env";
import { isNear } from "./near-host";

/**
 * The site's own origin, without a trailing slash. All redirects and the redirect_uri are built from it.
 *
 * A preview on Vercel has two, and the one that was asked counts.
 *
 * In development without `AUTH_URL` it comes from the request's Host header, so that a phone on the same network works.
 * Only a host on this machine or a private network is trusted. Any other becomes localhost.
 */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const { origin, aliases } = env();
  if (origin) return aliases.find((alias) => new URL(alias).host === headers.get("host")) ?? origin;
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const asked = parseUrl(`${scheme}://${headers.get("host")}`);
  if (asked && isNear(asked.hostname)) return asked.origin;
  return `http://localhost:${env().port}`;
}

import { isIP } from "node:net";
import { parseUrl } from "../parse-url.ts";
import type { Sandbox } from "../sandbox.ts";

/**
 * Whether a form was sent by a page of this site. A browser says so in `Sec-Fetch-Site` on a secure connection, and in
 * `Origin` otherwise. A client that sends neither is not a browser, and has no visitor to deceive.
 *
 * A phone on the same network does not use the site's own name, but one of this machine's addresses. Its `Origin` then
 * has to be that address, which is also in its `Host`.
 */
export function isSameOrigin(
  sandbox: Pick<Sandbox, "origin" | "phoneOrigin">,
  { headers }: { readonly headers: Pick<Headers, "get"> },
): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null) return site === "same-origin";
  if (origin === null || origin === sandbox.origin || origin === sandbox.phoneOrigin) return true;
  // Only an IP address is accepted, because anybody can point a domain name at this machine.
  const url = parseUrl(origin);
  return url !== undefined && url.host === headers.get("host") && isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
}

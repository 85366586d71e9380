import { isIP } from "node:net";
import type { Sandbox } from "../sandbox";

/**
 * Whether a form was sent by a page of this site. Browsers say so in `Sec-Fetch-Site`, where the connection can be
 * trusted, or at least in `Origin`; whoever sends neither is no browser, and has no visitor to deceive.
 *
 * A phone on the same network knows the site by another name than its own: by any of this machine's addresses, which it
 * then has asked for.
 */
export function isSameOrigin(
  sandbox: Pick<Sandbox, "origin" | "phoneOrigin">,
  { headers }: { readonly headers: Pick<Headers, "get"> },
): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null) return site === "same-origin";
  if (origin === null || origin === sandbox.origin || origin === sandbox.phoneOrigin) return true;
  // A name in place of an address could be anybody's, who has made it lead here.
  const { host, hostname } = URL.canParse(origin) ? new URL(origin) : { host: "", hostname: "" };
  return host === headers.get("host") && isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}

import "server-only";
import { headers } from "next/headers";
import { siteOrigin } from "@/lib/env";
import { isAtOrigin, parseUrl } from "@/lib/http/parse-url";

/** The query parameter of a visitor who was already redirected to the site's own origin. */
export const MOVED = "moved";

const MAX_LENGTH = 512;

/**
 * The path to go to after a login: a path of this site, whatever is given. Anything else becomes `/`.
 *
 * An absolute URL of this site counts as its path, because `next-auth/react` sends one. The API is left out, as no
 * visitor wants to land there.
 */
export function safeReturnTo(value: unknown, origin: string): string {
  if (typeof value !== "string" || value.length > origin.length + MAX_LENGTH) return "/";
  const url = parseUrl(value, origin);
  if (!url || !isAtOrigin(url, origin) || url.username || url.password) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  // The path is resolved again by itself, because `//evil.example` and the path of a `blob:` URL lead elsewhere.
  const staysItself = parseUrl(path, origin)?.href === origin + path;
  return staysItself && !path.startsWith("/api/") && path.length <= MAX_LENGTH ? path : "/";
}

/** {@link safeReturnTo} for the current request. */
export async function currentReturnTo(value: unknown): Promise<string> {
  return safeReturnTo(value, siteOrigin(await headers()));
}

/** The path and the query of the current page, which `proxy.ts` passes on in a header. In a server action: of the page that called it. */
export async function currentPath(): Promise<string> {
  return currentReturnTo((await headers()).get("x-site-path"));
}

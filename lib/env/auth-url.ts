import "server-only";

/**
 * The site's own origin, for `proxy.ts`. Undefined in development without `AUTH_URL`, and while the site is not configured.
 *
 * `prepareProcess` has checked the variable, and set it, when the server started. So the proxy, which runs for every page,
 * loads nothing else of this folder.
 */
export function authUrl(): string | undefined {
  return process.env["AUTH_URL"];
}

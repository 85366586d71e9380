/**
 * Refuses a configuration of Next that gives the site's pages other addresses than the login knows. WeChat's callback, the
 * login page and the cookies have fixed paths, so a sign-in would end at a page that is not there.
 *
 * @param {{ readonly basePath?: string; readonly trailingSlash?: boolean }} config
 * @throws {Error} if it sets `basePath` or `trailingSlash`.
 */
export function refuseOtherPaths({ basePath, trailingSlash }) {
  if (basePath) {
    throw new Error("next.config.mjs sets basePath, and the login knows no path in front of its own. Use a host name.");
  }
  if (trailingSlash) {
    throw new Error("next.config.mjs sets trailingSlash, and the login's addresses have none. Remove it.");
  }
}

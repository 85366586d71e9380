/**
 * The URL that a text spells, also a relative one if there is a base. Undefined if it spells none.
 *
 * `URL.canParse()` is no use before `new URL()`. After some thousand calls, Node.js 20 and 22 read its Latin-1 strings as
 * UTF-8, and the two no longer agree: https://github.com/AikidoSec/firewall-node/pull/1167
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Whether a URL has this origin. The URL's own `origin` would not do: that of a `blob:` URL is the page's that made it. */
export function isAtOrigin({ protocol, host }: URL, origin: string): boolean {
  return `${protocol}//${host}` === origin;
}

/** Whether the percent-encoding of a path is whole. Next answers 500 to any other. */
export function isReadablePath(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

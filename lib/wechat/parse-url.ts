/**
 * The URL that a text spells. Undefined if it spells none.
 *
 * `URL.canParse()` is no use before `new URL()`. After some thousand calls, Node.js 20 and 22 read its Latin-1 strings as
 * UTF-8, and the two no longer agree: https://github.com/AikidoSec/firewall-node/pull/1167
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

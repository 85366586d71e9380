// A scheme, a host, a port and a path, of which only the host is required.
const HOST_SOURCE = /^(?:https?:\/\/)?(?:\*|(\*\.)?([\w-]+(?:\.[\w-]+)*))(?::(\d+|\*))?(\/[^?#]*)?$/i;

/**
 * Whether a source of a Content-Security-Policy, such as `https://cdn.example.com` or `https://*.example.com`, allows an
 * https URL. Keywords such as `'self'` allow nothing here.
 *
 * Source: W3C Content Security Policy Level 3, section 6.7.2.8 ("Does url match expression in origin with redirect
 * count"). Where a source has the scheme http, it also allows https.
 */
export function matchesSource(source: string, url: URL): boolean {
  if (/^https?:$/i.test(source)) return true;
  const parts = HOST_SOURCE.exec(source);
  if (!parts) return false;
  const [, wildcard, host, port = "", path = ""] = parts;
  return matchesHost(url, host, wildcard !== undefined) && matchesPort(url, port) && matchesPath(url, path);
}

// A source without a host is `*`.
function matchesHost({ hostname }: URL, host: string | undefined, below: boolean): boolean {
  if (host === undefined) return true;
  const name = host.toLowerCase();
  return below ? hostname.endsWith(`.${name}`) : hostname === name;
}

// A URL has no port where it is the scheme's own, 443. A browser also takes that for 80, as it takes https for http.
function matchesPort({ port }: URL, allowed: string): boolean {
  if (allowed === "*" || port === allowed) return true;
  return port === "" && (allowed === "443" || allowed === "80");
}

// A path that ends in a slash is a folder.
function matchesPath({ pathname }: URL, allowed: string): boolean {
  if (allowed === "" || allowed === "/") return true;
  const [path, wanted] = [decoded(pathname), decoded(allowed)];
  if (wanted === undefined || path === undefined) return false;
  return wanted.endsWith("/") ? path.startsWith(wanted) : path === wanted;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

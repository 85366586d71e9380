const MAX_LENGTH = 512;

/**
 * The path to go to after a login: a path of this site, whatever is given. Anything else becomes `/`.
 *
 * An absolute URL of this site counts as its path, because `next-auth/react` sends one. The API is left out, as no
 * visitor wants to land there.
 */
export function safeReturnTo(value: unknown, origin: string): string {
  if (typeof value !== "string" || value.length > MAX_LENGTH || !URL.canParse(value, origin)) return "/";
  const url = new URL(value, origin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // A URL of this site may have the path `//evil.example`, which is another site once it stands by itself.
  const here = url.origin === origin && !url.username && !url.password && !/^\/[/\\]/.test(path);
  return here && !path.startsWith("/api/") && path.length <= MAX_LENGTH ? path : "/";
}

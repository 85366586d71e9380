import "server-only";
import { env } from "@/lib/env";
import { site } from "@/site.config";

/**
 * The URL of the repository, or of a file in it, with lines if they are given. On Vercel it is the repository that the
 * site is built from, and elsewhere that of `site.config.ts`. Undefined if that file names none: the source may be private.
 */
export function sourceUrl(
  path?: string,
  lines?: { readonly first: number; readonly last: number },
): string | undefined {
  if (site.repository === undefined) return undefined;
  const repository = env().repository ?? site.repository;
  if (path === undefined) return repository;
  const hash = lines ? `#L${lines.first}-L${lines.last}` : "";
  return `${repository}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}${hash}`;
}

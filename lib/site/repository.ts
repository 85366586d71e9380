import "server-only";
import { env } from "@/lib/env";
import { site } from "@/site.config";

/**
 * The URL of the repository, or of a file in it, with lines if they are given. Vercel's environment names the repository
 * of a fork, and elsewhere `site.config.ts` does. Undefined if neither does.
 */
export function sourceUrl(
  path?: string,
  lines?: { readonly first: number; readonly last: number },
): string | undefined {
  const repository = env().repository ?? site.repository;
  if (repository === undefined || path === undefined) return repository;
  const hash = lines ? `#L${lines.first}-L${lines.last}` : "";
  return `${repository}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}${hash}`;
}

import "server-only";
import { env } from "@/lib/env";

/** Where the source is published. A fork puts its own URL here. On Vercel the environment provides it. */
const REPOSITORY = "https://github.com/your-name/weixin-login";

/** The URL of the repository, or of a file in it, with lines if they are given. */
export function sourceUrl(path?: string, lines?: { readonly first: number; readonly last: number }): string {
  const repository = env().repository ?? REPOSITORY;
  if (path === undefined) return repository;
  const hash = lines ? `#L${lines.first}-L${lines.last}` : "";
  return `${repository}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}${hash}`;
}

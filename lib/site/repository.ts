import "server-only";
import { env } from "@/lib/env";

/** Where the source is published. A fork puts its own address here; on Vercel it is known without. */
const REPOSITORY = "https://github.com/your-name/weixin-login";

/** The address of the repository, or of a file in it, with the lines that are meant. */
export function sourceUrl(path?: string, lines?: { readonly first: number; readonly last: number }): string {
  const repository = env().repository ?? REPOSITORY;
  if (path === undefined) return repository;
  const hash = lines ? `#L${lines.first}-L${lines.last}` : "";
  return `${repository}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}${hash}`;
}

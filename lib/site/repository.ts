/** Where the source is published. A fork puts its own address here. */
const REPOSITORY = "https://github.com/your-name/weixin-login";

/** The address of the repository, or of a file in it, with the lines that are meant. */
export function sourceUrl(path?: string, lines?: { readonly first: number; readonly last: number }): string {
  if (path === undefined) return REPOSITORY;
  const hash = lines ? `#L${lines.first}-L${lines.last}` : "";
  return `${REPOSITORY}/blob/main/${path.split("/").map(encodeURIComponent).join("/")}${hash}`;
}

import { matchesSource } from "@/lib/http/csp-source";
import { isAtOrigin, parseUrl } from "@/lib/http/parse-url";
import { site } from "@/site.config";

// WeChat allows 32 bytes for a nickname, and its avatar URLs have about 140. Both are in the headers of the callback's
// response, of which nginx accepts 4,096 bytes by default.
const MAX_NAME_BYTES = 126;
const MAX_IMAGE_BYTES = 256;

/** A nickname as a session keeps it: at most 126 bytes of {@link cutText}. */
export function displayName(nickname: string): string {
  return cutText(nickname, MAX_NAME_BYTES);
}

/** A text without control characters and broken surrogates, and cut between graphemes to so many bytes of JSON. */
export function cutText(text: string, maxBytes: number): string {
  const clean = text.toWellFormed().replace(/\p{Cc}/gu, "");
  if (jsonBytes(clean) <= maxBytes) return clean;
  let kept = "";
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    size += jsonBytes(segment);
    if (size > maxBytes) break;
    kept += segment;
  }
  // A single grapheme with many combining marks can exceed the limit. Then only its first marks are kept. A UTF-16 unit
  // takes at most three bytes.
  return kept || clean.slice(0, maxBytes / 3).toWellFormed();
}

/**
 * An avatar's address as a session keeps it: of the site itself, or by https of a host that the settings allow for images,
 * and at most 256 bytes of JSON. Null for everything else, which the policy would not let a page show.
 *
 * `origin` is the site's own. A path counts as one of this site.
 */
export function displayImage(
  avatar: unknown,
  origin: string,
  sources: readonly string[] = site.hosts.images,
): string | null {
  if (typeof avatar !== "string" || avatar === "") return null;
  const url = parseUrl(avatar, origin);
  if (!url) return null;
  if (url.protocol === "http:" && !isAtOrigin(url, origin)) url.protocol = "https:";
  const isShown =
    isAtOrigin(url, origin) || (url.protocol === "https:" && sources.some((source) => matchesSource(source, url)));
  return isShown && !url.username && !url.password && jsonBytes(url.href) <= MAX_IMAGE_BYTES ? url.href : null;
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

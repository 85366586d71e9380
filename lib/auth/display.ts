// WeChat allows 32 bytes for a nickname, and its avatar URLs have about 140. Both are in the headers of the callback's
// response, of which nginx accepts 4,096 bytes by default.
const MAX_NAME_BYTES = 126;
const MAX_IMAGE_BYTES = 256;

/**
 * A nickname as a session keeps it: without control characters and broken surrogates, and cut between graphemes to 126
 * bytes of JSON.
 */
export function displayName(nickname: string): string {
  const clean = nickname.toWellFormed().replace(/\p{Cc}/gu, "");
  if (jsonBytes(clean) <= MAX_NAME_BYTES) return clean;
  let name = "";
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    size += jsonBytes(segment);
    if (size > MAX_NAME_BYTES) break;
    name += segment;
  }
  // A single grapheme with many combining marks can exceed the limit. Then only its first marks are kept. A UTF-16 unit
  // takes at most three bytes.
  return name || clean.slice(0, MAX_NAME_BYTES / 3).toWellFormed();
}

/** An avatar's address, or null where there is none or it has more than 256 bytes. */
export function displayImage(avatar: string | null | undefined): string | null {
  return avatar && jsonBytes(avatar) <= MAX_IMAGE_BYTES ? avatar : null;
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

const MAX_NAME_LENGTH = 256;
const MAX_IMAGE_LENGTH = 1024;

/**
 * A nickname as a session keeps it: without control characters and broken surrogates, and cut to 256 UTF-16 units
 * between graphemes, so that the session always fits into one cookie.
 */
export function displayName(nickname: string): string {
  let name = "";
  const clean = nickname.toWellFormed().replace(/\p{Cc}/gu, "");
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    if (name.length + segment.length > MAX_NAME_LENGTH) break;
    name += segment;
  }
  return name;
}

/** An avatar's address, or null where there is none or it is longer than a cookie should carry. */
export function displayImage(avatar: string | undefined): string | null {
  return avatar !== undefined && JSON.stringify(avatar).length <= MAX_IMAGE_LENGTH ? avatar : null;
}

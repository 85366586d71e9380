const MAX_LENGTH = 256;

/** A nickname cut to 256 UTF-16 units between graphemes, so that a session always fits into one cookie. */
export function displayName(nickname: string): string {
  let name = "";
  for (const { segment } of new Intl.Segmenter().segment(nickname)) {
    if (name.length + segment.length > MAX_LENGTH) break;
    name += segment;
  }
  return name;
}

const MOST_CHARACTERS = 40;

/**
 * What is wrong with a site's name, as a sentence that says what to do. Undefined for a good one. The name goes into a
 * TypeScript string, into Markdown and into HTML, so it cannot have their own characters.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function problemOf(name) {
  if (name === "") return "The name is empty. Give the site a name.";
  const length = [...new Intl.Segmenter().segment(name)].length;
  if (length > MOST_CHARACTERS) {
    return `The name has ${length} characters. It is in the header of every page, so choose one of at most ${MOST_CHARACTERS}.`;
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return "The name has a line break or a control character. Leave it out.";
  const odd = /["\\<>`*$[\]{}|]/.exec(name)?.[0];
  if (odd !== undefined)
    return `The name cannot have the character ${odd} in it. Leave it out. site.config.ts can have it later.`;
  return undefined;
}

/**
 * A name for package.json and for keys in Redis: small letters, digits and hyphens. A Chinese name has none of them, so the
 * name of the folder takes its place.
 *
 * @param {string} name
 * @param {string} folder
 */
export function slugOf(name, folder) {
  const slug = (/** @type {string} */ text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
  return [name, folder].map(slug).find((text) => text !== "") ?? "my-site";
}

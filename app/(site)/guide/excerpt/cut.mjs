/**
 * Cuts a declaration out of a source, without the comment above it, which the page says in the reader's language.
 *
 * The source is formatted by Biome, so a declaration lasts until the next line that begins at the margin with anything
 * but a closing bracket. Throws an `Error` that names the declaration when there is none, or more than one.
 *
 * @param {string} source
 * @param {string} name the declaration's, at the top level: a function, class, constant, type or interface
 * @returns {{ code: string, lines: { first: number, last: number } }} its lines are counted from 1, the last one included
 */
export function cut(source, name) {
  const lines = source.split("\n");
  const declares = declarationOf(name);
  const [first, ...others] = lines.flatMap((line, index) => (declares.test(line) ? [index] : []));
  if (first === undefined) throw new Error(`There is no top-level declaration of "${name}".`);
  if (others.length > 0) throw new Error(`There is more than one top-level declaration of "${name}".`);
  const following = lines.findIndex((line, index) => index > first && /^[^\s)\]}]/.test(line));
  const code = lines
    .slice(first, following === -1 ? lines.length : following)
    .join("\n")
    .trimEnd();
  return { code, lines: { first: first + 1, last: first + code.split("\n").length } };
}

/** @param {string} name */
function declarationOf(name) {
  // The name comes from an import of ours. Anything but an identifier is a mistake, which ends as a missing name.
  const identifier = /^[\w$]+$/.test(name) ? name.replaceAll("$", "\\$") : "(?!)";
  return new RegExp(
    `^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function|class|const|let|type|interface) ${identifier}(?![\\w$])`,
  );
}

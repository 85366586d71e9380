/**
 * Cuts a declaration out of a source, without the comment above it. The page explains it in the reader's language.
 *
 * Biome formats the sources, so a declaration ends before the next line that starts at the margin with anything but a
 * closing bracket. Throws an `Error` that names the declaration if there is none, or more than one.
 *
 * @param {string} source
 * @param {string} name a function, class, constant, type or interface at the top level
 * @returns {{ code: string, lines: { first: number, last: number } }} lines are counted from 1, the last included
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
  // The name comes from an import in this repository. A name that is not an identifier is reported as missing.
  const identifier = /^[\w$]+$/.test(name) ? name.replaceAll("$", "\\$") : "(?!)";
  return new RegExp(
    `^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function|class|const|let|type|interface) ${identifier}(?![\\w$])`,
  );
}

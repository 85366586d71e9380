import { relative, sep } from "node:path";
import { cut } from "./cut.mjs";
import { highlight } from "./highlight.mjs";

/**
 * Turns the import of a source with `?name=NAME&excerpt` into an `Excerpt` at build time, so that the running site
 * needs neither the source nor Shiki. A name that the source does not declare fails the build.
 *
 * @this {{ readonly resourcePath: string, readonly resourceQuery: string, readonly rootContext: string }}
 * @param {string} source
 * @returns {Promise<string>} a module, because Turbopack does not say why a JSON loader failed
 */
export default async function excerptLoader(source) {
  const path = relative(this.rootContext, this.resourcePath).replaceAll(sep, "/");
  const name = new URLSearchParams(this.resourceQuery).get("name") ?? "";
  const { code, lines } = cut(source, name);
  const pieces = await highlight(code, path.endsWith(".tsx") ? "tsx" : "typescript");
  /** @type {import("./excerpt").Excerpt} */
  const excerpt = { name, path, lines, pieces };
  return `export default ${JSON.stringify(excerpt)};`;
}

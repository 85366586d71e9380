import { codeToTokens } from "shiki";

/**
 * Which scopes of TextMate's grammars make which kind: few, so that the page stays calm. `plain` takes back what the
 * others, which match by prefix, take too much of.
 *
 * @type {Readonly<Record<import("./excerpt").Kind, string[]>>}
 */
const SCOPES = {
  comment: ["comment"],
  string: ["string", "constant.numeric"],
  keyword: [
    "keyword.control",
    "keyword.operator.expression",
    "keyword.operator.new",
    "storage",
    "constant.language",
    "support.type.primitive",
  ],
  function: ["entity.name.function", "support.function"],
  type: ["entity.name.type", "entity.other.inherited-class", "support.class", "support.type"],
  plain: ["keyword.operator", "keyword.operator.type", "meta.template.expression", "storage.type.function.arrow"],
};

// The colours of this theme are the names of kinds. What they look like is the style sheet's affair.
const theme = {
  name: "kinds",
  fg: "plain",
  bg: "none",
  settings: Object.entries(SCOPES).map(([kind, scope]) => ({ scope, settings: { foreground: kind } })),
};

/**
 * Splits code into pieces, each a kind and a text. Neighbours of one kind are one piece, whatever white space is between
 * them, because each becomes an element of the page. The texts together are the code.
 *
 * @param {string} code
 * @param {"typescript" | "tsx"} lang
 */
export async function highlight(code, lang) {
  // Shiki gives a line up after half a second, and a busy machine would build a guide without colours.
  const { tokens } = await codeToTokens(code, { lang, theme, tokenizeTimeLimit: 0 });
  const newline = { color: undefined, content: "\n" };
  /** @type {[kind: import("./excerpt").Kind, text: string][]} */
  const pieces = [];
  for (const { color, content } of tokens.flatMap((line, index) => (index > 0 ? [newline, ...line] : line))) {
    const kind = kindOf(color);
    const last = pieces.at(-1);
    if (last && (last[0] === kind || content.trim() === "")) last[1] += content;
    else pieces.push([kind, content]);
  }
  return pieces;
}

/**
 * @param {string | undefined} color
 * @returns {import("./excerpt").Kind}
 */
function kindOf(color) {
  return KINDS.find((kind) => kind === color) ?? "plain";
}

const KINDS = /** @type {const} */ (["comment", "string", "keyword", "function", "type"]);

import { codeToTokens } from "shiki";

/**
 * The TextMate scopes of each kind. There are few kinds, so that the page stays calm. Scopes match by prefix, and
 * `plain` takes back what the others match too broadly.
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

// The theme's colours are the names of the kinds. The style sheet has the real colours.
const theme = {
  name: "kinds",
  fg: "plain",
  bg: "none",
  settings: Object.entries(SCOPES).map(([kind, scope]) => ({ scope, settings: { foreground: kind } })),
};

/**
 * Splits code into pieces, each with a kind and a text. The joined texts are the code. Neighbours of one kind form one
 * piece, with the white space between them, because each piece becomes an element of the page.
 *
 * @param {string} code
 * @param {"typescript" | "tsx"} lang
 */
export async function highlight(code, lang) {
  // By default Shiki gives up on a line after half a second. A busy machine would build a guide without colours.
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

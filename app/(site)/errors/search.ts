import type { Entry } from "./entries";

/** The most characters of a query that are read. */
export const QUERY_LENGTH = 100;

/**
 * The query of an address, which anybody may have written: without characters that cannot be seen, and cut.
 *
 * Empty where there is none or more than one.
 */
export function queryOf(q: unknown): string {
  if (typeof q !== "string") return "";
  // `\p{C}` are control characters, halves of surrogate pairs, and marks that turn the direction of the text around.
  return q.slice(0, QUERY_LENGTH).replace(/\p{C}/gu, " ").trim();
}

/** The entries that have every word of a query, those first whose number is one of the words. */
export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = wordsOf(query);
  const found = entries.filter((entry) => {
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  const named = (entry: Entry) => words.includes(String(entry.errcode));
  return [...found.filter(named), ...found.filter((entry) => !named(entry))];
}

function wordsOf(query: string): string[] {
  const text = fold(query);
  // A pasted answer says by its errcode what is looked for. Its words may be new ones of WeChat's.
  const errcode = /errcode["'\s:=]*(-?\d+)/.exec(text)?.[1];
  if (errcode !== undefined) return [errcode];
  // A request id is another one each time.
  const lasting = text.replace(/(?:hints:\s*\[\s*)?\b(?:rid|req_id):\s*[\w-]+/g, " ");
  return lasting.split(/[\s,;:"'“”。、「」{}[\]()]+/).filter((word) => word !== "");
}

function textOf({ errcode, calls, meaning, english, says, cause, remedy, action }: Entry): string {
  return fold([errcode, ...calls, meaning, english, says, cause, remedy, action].join(" ").replaceAll("`", ""));
}

// Full-width and half-width letters, and upper and lower case, are the same to a reader.
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

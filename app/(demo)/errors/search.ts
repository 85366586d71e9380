import type { Entry } from "./entries";

/** The maximum length of a query. The rest is ignored. */
export const QUERY_LENGTH = 100;

/** The words to search for. Anybody can write a URL, so a missing or repeated query becomes an empty text. */
export function queryOf(q: unknown): string {
  if (typeof q !== "string") return "";
  // `\p{C}` matches control characters, lone surrogates, and marks that change the direction of the text.
  return q.slice(0, QUERY_LENGTH).replace(/\p{C}/gu, " ").trim();
}

/** The entries that contain every word of a query. An entry whose number is one of the words comes first. */
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
  // The errcode of a pasted response is enough. WeChat may have changed the words of its message.
  const errcode = /errcode["'\s:=]*(-?\d+)/.exec(text)?.[1];
  if (errcode !== undefined) return [errcode];
  // A request id is different each time.
  const lasting = text.replace(/(?:hints:\s*\[\s*)?\b(?:rid|req_id):\s*[\w-]+/g, " ");
  return lasting.split(/[\s,;:"'“”。、「」{}[\]()]+/).filter((word) => word !== "");
}

function textOf({ errcode, calls, meaning, english, says, cause, remedy, action }: Entry): string {
  return fold([errcode, ...calls, meaning, english, says, cause, remedy, action].join(" ").replaceAll("`", ""));
}

// Makes full-width letters equal to half-width ones, and upper case equal to lower case.
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

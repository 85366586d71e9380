/** A part of a sentence. */
export interface Part {
  readonly text: string;
  readonly code: boolean;
  /** The link's target. Undefined if the part is not a link. */
  readonly href: string | undefined;
}

/** Splits a sentence at Markdown's `code`, [link](href) and [`code`](href). */
export function splitProse(sentence: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of sentence.matchAll(/`([^`]+)`|\[(`?)([^\]`]+)`?\]\(([^)]+)\)/g)) {
    const [whole, code, tick, label = "", href] = match;
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index), code: false, href: undefined });
    parts.push(
      code === undefined ? { text: label, code: tick !== "", href } : { text: code, code: true, href: undefined },
    );
    end = match.index + whole.length;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), code: false, href: undefined });
  return parts;
}

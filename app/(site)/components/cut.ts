/** Cuts a text to a number of graphemes, so that no emoji or accented letter is split. */
export function cut(text: string, graphemes: number): string {
  const parts = [...new Intl.Segmenter().segment(text)];
  const end = parts[graphemes];
  return end ? `${text.slice(0, end.index).trimEnd()}…` : text;
}

/** Cuts a text to `most` characters, none of them cut in two, and adds `…` for the rest. */
export function beginningOf(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

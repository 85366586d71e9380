/** The beginning of a text that somebody sent: so many characters, none of them cut in two, and `…` for what follows. */
export function beginningOf(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

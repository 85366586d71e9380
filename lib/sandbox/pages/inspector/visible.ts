/** Escapes the characters of a text that cannot be seen: `\u0007`. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

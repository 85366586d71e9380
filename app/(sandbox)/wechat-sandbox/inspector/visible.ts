/** A text that somebody sent, with what cannot be seen written as a program would write it: `\u0007`. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

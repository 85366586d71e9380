// Unicode has a picture of each control character, in the same order from here on, and of DEL at the end.
const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = 0x2421;

/** A text with what cannot be seen made visible: ␇ for a control character, � for half of a surrogate pair. */
export function readable(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    // The second block of control characters has no pictures.
    if (code > DELETE) return "\ufffd";
    return String.fromCharCode(code === DELETE ? PICTURE_OF_DELETE : PICTURES + code);
  });
}

import type { Person } from "@/lib/sandbox";

/** A nickname as a reader can take it in: what cannot be shown has a sign that can. */
export function Nickname({ person: { nickname }, empty }: { person: Pick<Person, "nickname">; empty: string }) {
  return <bdi className="name">{nickname === "" ? <i>{empty}</i> : legible(nickname)}</bdi>;
}

/** Control characters as their own pictures, as in ␇, and half of a surrogate pair as �. */
export function legible(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
      .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/\u007f/g, "\u2421")
      .toWellFormed()
  );
}

/** @jsxImportSource hono/jsx */
import type { Person } from "../cast/person.ts";

interface Props {
  person: Pick<Person, "nickname">;
  /** The text for an empty nickname. */
  empty: string;
}

/**
 * A nickname in a readable form. A control character is a small box with its number, because few fonts have a glyph for
 * it, and half of a surrogate pair is �.
 */
export function Nickname({ person: { nickname }, empty }: Props) {
  if (nickname === "") return <i class="name">{empty}</i>;
  return (
    <bdi class="name">{legible(nickname).map((part) => (part.control ? <code>{part.text}</code> : part.text))}</bdi>
  );
}

/** Splits a nickname into parts that a page can hold. A control character becomes its number in hexadecimal. */
export function legible(nickname: string): { readonly at: number; readonly text: string; readonly control: boolean }[] {
  return [...nickname.toWellFormed().matchAll(/\p{Cc}|\P{Cc}+/gu)].map(({ 0: text, index: at }) => {
    const control = /^\p{Cc}/u.test(text);
    return { at, control, text: control ? text.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase() : text };
  });
}

import { splitProse } from "../split-prose";

/** A text of an entry. Parts between backticks become code, which the list styles. */
export function Marked({ text }: { text: string }) {
  return splitProse(text).map((part, index) =>
    part.code ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order.
      <code key={index}>{part.text}</code>
    ) : (
      part.text
    ),
  );
}

import { splitProse } from "../components/split-prose";

/** A text of an entry, whose parts between backticks are identifiers. How those look is said once, by the list. */
export function Marked({ text }: { text: string }) {
  return splitProse(text).map((part, index) =>
    part.code ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their places.
      <code key={index}>{part.text}</code>
    ) : (
      part.text
    ),
  );
}

/** A text whose parts between backticks are identifiers. */
export function Marked({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their places.
      <code key={index}>{part}</code>
    ) : (
      part
    ),
  );
}

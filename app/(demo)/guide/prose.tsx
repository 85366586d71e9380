import { sourceUrl } from "@/lib/site";
import { type Part, splitProse } from "../split-prose";

/** A paragraph of the copy, limited to a readable width. */
export function Paragraph({ text }: { text: string }) {
  return (
    <p className="max-w-[42em]">
      <Prose text={text} />
    </p>
  );
}

/** A text of the copy, with its code and links. A link to `source:PATH` leads to that file in the repository. */
export function Prose({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order.
  return splitProse(text).map((part, index) => <ProsePart key={index} part={part} />);
}

function ProsePart({ part: { text, code, href } }: { part: Part }) {
  const shown = code ? <code className="mono">{text}</code> : text;
  if (href === undefined) return shown;
  const file = /^source:(.+)/.exec(href)?.[1];
  return (
    <a className="link" href={file ? sourceUrl(file) : href}>
      {shown}
    </a>
  );
}

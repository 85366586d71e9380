import { sourceUrl } from "@/lib/site";
import { CodeBlock } from "../../(site)/components/code";
import type { Excerpt } from "./excerpt/excerpt";

/** A piece of this repository's code. The path above it links to its lines in the repository. */
export function SourceExcerpt({ excerpt, label }: { excerpt: Excerpt; label: string }) {
  const { name, path, lines, pieces } = excerpt;
  return (
    <figure className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
      <figcaption>
        <a
          className="mono group inline-flex min-h-11 items-center text-ink-3 hover:text-ink"
          href={sourceUrl(path, lines)}
        >
          <span className="underline decoration-line underline-offset-4 group-hover:decoration-accent">{path}</span>
          <span>{`:${lines.first}–${lines.last}`}</span>
        </a>
      </figcaption>
      <CodeBlock label={`${label} ${name}`}>
        {pieces.map(([kind, text], index) =>
          kind === "plain" ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their order.
            <span key={index} className={`code-${kind}`}>
              {text}
            </span>
          ),
        )}
      </CodeBlock>
    </figure>
  );
}

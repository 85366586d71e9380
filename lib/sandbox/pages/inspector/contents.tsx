/** @jsxImportSource hono/jsx */
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY, SECTIONS } from "./copy.ts";

/** Links to the parts of the inspector. */
export function Contents({ context: { language } }: { context: PageContext }) {
  const copy = INSPECTOR_COPY[language];
  return (
    <nav class="contents" aria-label={copy.contents}>
      {SECTIONS.map((id) => (
        <a class="tap quiet" href={`#${id}`}>
          {copy.sections[id].title}
        </a>
      ))}
    </nav>
  );
}

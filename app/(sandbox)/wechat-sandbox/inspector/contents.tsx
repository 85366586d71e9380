import type { PageContext } from "../page-context";
import { INSPECTOR_COPY, SECTIONS } from "./copy";

/** Links to the parts of the inspector. */
export function Contents({ context: { language } }: { context: PageContext }) {
  const copy = INSPECTOR_COPY[language];
  return (
    <nav className="contents" aria-label={copy.contents}>
      {SECTIONS.map((id) => (
        <a key={id} className="tap" href={`#${id}`}>
          {copy.sections[id].title}
        </a>
      ))}
    </nav>
  );
}

import type { ReactNode } from "react";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY, type Section } from "./copy";

/** A part of the inspector under its heading. */
export function InspectorSection({
  id,
  context,
  action,
  children,
}: {
  id: Section;
  context: PageContext;
  /** What can be done with the part, beside its heading. */
  action?: ReactNode;
  children: ReactNode;
}) {
  const { title, text } = INSPECTOR_COPY[context.language].sections[id];
  return (
    <section id={id} className="part" aria-labelledby={`${id}-title`}>
      <div className="part-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      <p>{text}</p>
      {children}
    </section>
  );
}

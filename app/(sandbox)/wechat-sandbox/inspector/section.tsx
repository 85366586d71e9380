import type { ReactNode } from "react";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY, type Section } from "./copy";

/** A part of the inspector under its heading. */
export function InspectorSection({
  id,
  context,
  text,
  action,
  children,
}: {
  id: Section;
  context: PageContext;
  /** Replaces the usual text under the heading. */
  text?: string | undefined;
  /** A link beside the heading. */
  action?: ReactNode;
  children?: ReactNode;
}) {
  const copy = INSPECTOR_COPY[context.language].sections[id];
  return (
    <section id={id} className="part" aria-labelledby={`${id}-title`}>
      <div className="part-head">
        <h2 id={`${id}-title`}>{copy.title}</h2>
        {action}
      </div>
      <p>{text ?? copy.text}</p>
      {children}
    </section>
  );
}

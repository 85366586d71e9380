/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY, type Section } from "./copy.ts";

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
  action?: Child;
  children?: Child;
}) {
  const copy = INSPECTOR_COPY[context.language].sections[id];
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{copy.title}</h2>
        {action}
      </header>
      <p class="note">{text ?? copy.text}</p>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";

/** The title of a page, and a sentence about its purpose. */
export function PageHead({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <header className="grid gap-3">
      <h1 className="text-3xl">{title}</h1>
      {lead && <p className="max-w-[36em] text-lg text-ink-2">{lead}</p>}
    </header>
  );
}

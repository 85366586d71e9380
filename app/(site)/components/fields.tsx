import type { ReactNode } from "react";

/** Names and values, divided by hairlines. */
export function Fields({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line border-t border-line">{children}</dl>;
}

/** A name and its value. */
export function Field({ name, children, mono }: { name: ReactNode; children: ReactNode; mono?: boolean }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[11em_minmax(0,1fr)] sm:items-baseline">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className={`min-w-0 ${mono ? "mono" : ""}`}>{children}</dd>
    </div>
  );
}

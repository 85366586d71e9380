import type { ReactNode } from "react";

/** A warning. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className="grid gap-2 border-s-2 border-warning bg-warning-wash px-4 py-2 text-warning">{children}</div>;
}

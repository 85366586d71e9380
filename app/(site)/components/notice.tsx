import type { ReactNode } from "react";

const LOOK = {
  info: "border-accent",
  warn: "border-amber bg-amber-wash text-amber",
  bad: "border-red bg-red-wash text-red",
} as const;

/** A remark that should not be overlooked. */
export function Notice({ tone, children }: { tone: keyof typeof LOOK; children: ReactNode }) {
  return <div className={`grid gap-2 border-s-2 px-4 py-2 ${LOOK[tone]}`}>{children}</div>;
}

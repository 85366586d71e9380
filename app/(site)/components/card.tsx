import type { ComponentProps } from "react";

/** What belongs together, on a sheet of its own. */
export function Card({ className = "", ...props }: ComponentProps<"section">) {
  return (
    <section
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-line bg-card p-[clamp(20px,5vw,32px)] ${className}`}
      {...props}
    />
  );
}

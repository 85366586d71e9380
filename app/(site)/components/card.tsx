import type { ComponentProps } from "react";

/** A framed section for content that belongs together. */
export function Card({ className = "", ...props }: ComponentProps<"section">) {
  return (
    <section
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-line bg-card p-[clamp(20px,5vw,32px)] ${className}`}
      {...props}
    />
  );
}

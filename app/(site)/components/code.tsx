import type { ReactNode } from "react";

interface Props {
  /** What the code is, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Lines of code. They scroll sideways if they are wider than the page. */
export function CodeBlock({ label, children }: Props) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
      tabIndex={0}
      aria-label={label}
      className="overflow-x-auto rounded-control border border-line bg-card p-4 text-sm"
    >
      <pre>
        <code className="font-mono">{children}</code>
      </pre>
    </section>
  );
}

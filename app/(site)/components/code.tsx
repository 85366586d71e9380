import type { ReactNode } from "react";
import { copyIn, currentLanguage } from "@/lib/site";
import { CopyButton } from "./copy-button";

/** One shell command with a copy button. */
export async function Command({ text }: { text: string }) {
  const { copy, copied, copyByHand } = copyIn(await currentLanguage());
  return (
    <div className="flex min-h-12 items-center gap-3 rounded-control border border-line bg-card ps-4 pe-1">
      <span aria-hidden="true" className="mono text-green-ink select-none">
        $
      </span>
      <code className="mono me-auto min-w-0 py-2">{text}</code>
      <CopyButton text={text} name={text} copy={{ copy, copied, copyByHand }} />
    </div>
  );
}

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

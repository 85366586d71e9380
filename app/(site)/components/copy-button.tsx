"use client";

import { useEffect, useState } from "react";

interface Props {
  /** What is copied. */
  readonly text: string;
  /** The labels: before, after a copy, and after the browser refused one. */
  readonly copy: CopyTexts;
  /** What the text is, for screen readers on a page with several of these buttons. */
  readonly name?: string;
}

export interface CopyTexts {
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

const SHOWN_MS = 2000;

/** Copies a text. It is hidden without JavaScript: the text beside it can still be selected. */
export function CopyButton({ text, copy, name }: Props) {
  const [result, setResult] = useState<"copied" | "copyByHand">();
  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);

  async function press() {
    try {
      // Browsers offer no clipboard on plain http, as when a phone visits a developer's machine over Wi-Fi.
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      setResult("copyByHand");
    }
  }

  return (
    <button
      type="button"
      aria-label={result || !name ? undefined : `${copy.copy} ${name}`}
      className="min-h-11 min-w-11 px-2 font-sans text-sm whitespace-nowrap text-ink-2 hover:text-ink noscript:hidden"
      onClick={press}
    >
      <span aria-live="polite">{copy[result ?? "copy"]}</span>
    </button>
  );
}

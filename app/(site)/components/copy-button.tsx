"use client";

import { useEffect, useState } from "react";

interface Props {
  /** What is copied. */
  readonly text: string;
  /** What the button says, and what it says once it has copied. */
  readonly label: string;
  readonly done: string;
}

const SHOWN_MS = 2000;

/** Copies a text. Without JavaScript it is not there, because the text beside it can be selected. */
export function CopyButton({ text, label, done }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="min-h-11 min-w-11 px-2 font-sans text-sm whitespace-nowrap text-ink-2 hover:text-ink noscript:hidden"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => {},
        )
      }
    >
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}

"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { Progress } from "./follow";
import { followWhileSeen } from "./follow-while-seen";

interface Props {
  /** The URL of the long poll. */
  poll: string;
  picture: string;
  /** The callback URL around a code that is not known yet, and the whole URL without a code. */
  callback: { readonly beforeCode: string; readonly afterCode: string; readonly withoutCode: string };
  /** Whether the whole window goes to the callback, instead of the frame. */
  wholeWindow: boolean;
  /** The URL of this page, which makes a new QR code. */
  again: string;
  copy: Readonly<Record<"picture" | "again", string>> & { readonly progress: Readonly<Record<Progress, string>> };
  /** Shown below the progress. */
  children?: ReactNode;
}

const RELOAD_MS = 3_000;

/** The QR code, and what happens to it on the phone. */
export function Follower({ poll, picture, callback, wholeWindow, again, copy, children }: Props) {
  const [progress, setProgress] = useState<Progress>("waiting");
  const { beforeCode, afterCode, withoutCode } = callback;

  useEffect(
    () =>
      followWhileSeen(poll, ({ progress: now, code }) => {
        setProgress(now);
        if (now !== "allowed" && now !== "refused") return;
        const target = wholeWindow ? (window.top ?? window) : window;
        target.location.href = code === "" ? withoutCode : `${beforeCode}${code}${afterCode}`;
      }),
    [poll, beforeCode, afterCode, withoutCode, wholeWindow],
  );

  useEffect(() => {
    if (progress !== "failed") return;
    const reload = setTimeout(() => location.reload(), RELOAD_MS);
    return () => clearTimeout(reload);
  }, [progress]);

  return (
    <div className="qr" data-progress={progress}>
      <div className="finder">
        <img className="qr-picture" src={picture} width={232} height={232} alt={copy.picture} />
        {(progress === "scanned" || progress === "allowed") && (
          <svg className="badge" viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="22" />
            <path d="m15 24.5 6.5 6.5L33.5 18" />
          </svg>
        )}
        {progress === "expired" && (
          <a className="button primary" href={again}>
            {copy.again}
          </a>
        )}
      </div>
      <p className="progress" role="status">
        {copy.progress[progress]}
      </p>
      {children}
    </div>
  );
}

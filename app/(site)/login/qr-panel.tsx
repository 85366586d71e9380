"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { QrFrame } from "@/lib/auth";
import type { LoginCopy } from "./copy";
import { isWxReady } from "./wx-ready";

interface Props {
  readonly frame: QrFrame;
  readonly copy: LoginCopy["qr"];
  /** Shown in place of the frame until it is opened. */
  readonly children: ReactNode;
}

const READY_WITHIN_MS = 8_000;

/**
 * The QR code in the page. It requests nothing from WeChat until the visitor presses the button. Then a frame opens
 * this site's `/login/qr`, which starts an attempt and redirects to WeChat. All states have the same size.
 */
export function QrPanel({ frame: { src, origin, seconds }, copy, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<"idle" | "loading" | "ready" | "late" | "expired">("idle");
  const [loaded, setLoaded] = useState(false);

  function start() {
    setAttempt(attempt + 1);
    setState("loading");
    setLoaded(false);
    // The pressed button disappears, so the section takes the focus. The next Tab leads into the frame.
    section.current?.focus({ preventScroll: true });
  }

  useEffect(() => {
    if (attempt === 0) return;
    const late = setTimeout(() => setState("late"), READY_WITHIN_MS);
    const expired = setTimeout(() => setState("expired"), seconds * 1000);
    const listen = (message: MessageEvent<unknown>) => {
      if (message.origin !== origin || message.source !== frame.current?.contentWindow) return;
      if (!isWxReady(message.data)) return;
      clearTimeout(late);
      setState("ready");
    };
    window.addEventListener("message", listen);
    return () => {
      clearTimeout(late);
      clearTimeout(expired);
      window.removeEventListener("message", listen);
    };
  }, [attempt, origin, seconds]);

  const framed = state !== "idle" && state !== "expired";
  return (
    <section ref={section} tabIndex={-1} aria-label={copy.title} className="mx-auto w-full max-w-75 outline-none">
      <div className="relative h-85 overflow-hidden rounded-control border border-line" aria-busy={state === "loading"}>
        {framed ? (
          <iframe
            key={attempt}
            ref={frame}
            src={src}
            title={copy.frame}
            className="size-full"
            referrerPolicy="strict-origin"
            sandbox="allow-scripts allow-top-navigation allow-same-origin"
            // The frame starts on this site and ends at WeChat, so the permission must name WeChat's origin.
            allow={`local-network-access ${origin}`}
            onLoad={() => setLoaded(true)}
          />
        ) : (
          <div className="grid size-full place-items-center *:col-start-1 *:row-start-1">
            {children}
            <button type="button" className="button" onClick={start}>
              {state === "idle" ? copy.show : copy.renew}
            </button>
          </div>
        )}
        {state === "loading" && !loaded && (
          <div className="absolute inset-0 grid place-items-center bg-card" aria-hidden="true">
            <span className="size-6 rounded-full border-2 border-line border-t-accent-ink motion-safe:animate-[turn_0.8s_linear_infinite]" />
          </div>
        )}
      </div>
      <p role="status" className="min-h-16 pt-3 text-center text-sm text-pretty text-ink-2">
        {copy[state]}
        {state === "late" && (
          <>
            <button type="button" className="link" onClick={start}>
              {copy.again}
            </button>
            {copy.orElse}
          </>
        )}
      </p>
    </section>
  );
}

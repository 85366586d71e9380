"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface Props {
  /** Where the decision is posted to. */
  action: string;
  /** Whether the frame itself goes to the callback, instead of the whole window. */
  selfRedirect: boolean;
  copy: Readonly<Record<"allow" | "refuse" | "cancelled" | "again" | "failed", string>>;
  /** The fields of the form. */
  children: ReactNode;
}

/**
 * The two answers. WeChat's frame has no `allow-forms`, so a form in it cannot be posted, and fires no submit event.
 * Instead a script posts the fields and goes to the URL in the answer.
 */
export function EmbeddedAnswers({ action, selfRedirect, copy, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  // Until the script runs, a click would be lost.
  const [state, setState] = useState<"loading" | "choosing" | "sent" | "cancelled" | "failed">("loading");
  const waits = state === "loading" || state === "sent";

  // The page around the frame waits for WeChat's own message. It goes to any site, because it reveals nothing.
  useEffect(() => {
    setState("choosing");
    if (window.parent !== window) window.parent.postMessage('{"type":"status","status":"wxReady"}', "*");
  }, []);

  // Back may show the page as it was left, still waiting for an answer that arrived long ago.
  useEffect(() => {
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setState((left) => (left === "sent" ? "choosing" : left));
    };
    window.addEventListener("pageshow", comeBack);
    return () => window.removeEventListener("pageshow", comeBack);
  }, []);

  // The button that had the focus is gone.
  useEffect(() => {
    if (state === "cancelled") again.current?.focus();
  }, [state]);

  async function answer(decision: "allow" | "refuse") {
    const fields = new URLSearchParams({ decision });
    for (const [name, value] of new FormData(form.current ?? undefined)) fields.append(name, String(value));
    setState("sent");
    const target = await post(action, fields);
    if (target === undefined) setState("failed");
    else if (target === null) setState("cancelled");
    else (selfRedirect ? window : (window.top ?? window)).location.href = target;
  }

  function chooseAgain() {
    // The button goes away, and the form has to be visible before it can take the focus.
    flushSync(() => setState("choosing"));
    form.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
  }

  const cancelled = state === "cancelled";
  return (
    <>
      <form ref={form} hidden={cancelled} onSubmit={(event) => event.preventDefault()}>
        {children}
        <div className="answers">
          <button type="button" className="button primary" disabled={waits} onClick={() => answer("allow")}>
            {copy.allow}
          </button>
          <button type="button" className="button" disabled={waits} onClick={() => answer("refuse")}>
            {copy.refuse}
          </button>
        </div>
      </form>
      <div className="outcome" role="status">
        {cancelled && <h1>{copy.cancelled}</h1>}
        {state === "failed" && <p>{copy.failed}</p>}
      </div>
      {cancelled && (
        <button type="button" className="button" ref={again} onClick={chooseAgain}>
          {copy.again}
        </button>
      )}
    </>
  );
}

/** Returns the URL to go to. Null means to stay, undefined that there was no valid answer. */
async function post(action: string, fields: URLSearchParams): Promise<string | null | undefined> {
  try {
    const answer = await fetch(action, { method: "POST", body: fields, headers: { Accept: "application/json" } });
    const body: unknown = answer.ok ? await answer.json() : undefined;
    if (typeof body !== "object" || body === null || !("location" in body)) return undefined;
    return typeof body.location === "string" || body.location === null ? body.location : undefined;
  } catch {
    return undefined;
  }
}

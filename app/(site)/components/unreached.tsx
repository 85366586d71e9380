"use client";

import { catchError, type ErrorInfo } from "next/error";

interface Props {
  /** What is said in place of the form whose request did not arrive. */
  readonly text: string;
  readonly again: string;
}

/** Keeps a form that could not reach the site from taking the whole page with it. */
export const Unreached = catchError(({ text, again }: Props, { reset }: ErrorInfo) => (
  <p role="alert" className="border-s-2 border-red ps-4">
    {text}{" "}
    <button type="button" className="link min-h-11" onClick={reset}>
      {again}
    </button>
  </p>
));

"use client";

import { catchError, type ErrorInfo } from "next/error";

interface Props {
  /** Shown in place of a form whose request did not arrive. */
  readonly text: string;
  readonly again: string;
}

/** Limits a failed request to its form, so that the rest of the page stays. */
export const Unreached = catchError(({ text, again }: Props, { reset }: ErrorInfo) => (
  <p role="alert" className="border-s-2 border-danger ps-4">
    {text}{" "}
    <button type="button" className="link min-h-11" onClick={reset}>
      {again}
    </button>
  </p>
));

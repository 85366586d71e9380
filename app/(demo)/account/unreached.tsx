"use client";

import { catchError, type ErrorInfo } from "next/error";
import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";

interface Props {
  /** Shown in place of a form whose request did not arrive. */
  readonly text: string;
  readonly again: string;
  /** Shown in place of a form of an earlier release, which the server no longer knows. */
  readonly outdated: string;
  readonly reload: string;
}

/** Limits a failed request to its form, so that the rest of the page stays. */
export const Unreached = catchError(({ text, again, outdated, reload }: Props, { error, reset }: ErrorInfo) => (
  <p role="alert" className="border-s-2 border-danger ps-4">
    {isUnknownAction(error) ? (
      <>
        {outdated}{" "}
        <button type="button" className="link min-h-11" onClick={() => window.location.reload()}>
          {reload}
        </button>
      </>
    ) : (
      <>
        {text}{" "}
        <button type="button" className="link min-h-11" onClick={reset}>
          {again}
        </button>
      </>
    )}
  </p>
));

"use client";

import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import { ErrorReport } from "./components/error-report";

/** Shown in place of a page that failed. */
export default function PageError({ error }: { error: Error }) {
  return <ErrorReport outdated={isUnknownAction(error)} />;
}

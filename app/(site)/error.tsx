"use client";

import { ErrorReport } from "./components/error-report";

/** Shown in place of a page that failed. */
export default function PageError() {
  return <ErrorReport />;
}

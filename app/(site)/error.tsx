"use client";

import { ErrorReport } from "./components/error-report";

/** What a page shows in its place when it failed. */
export default function PageError() {
  return <ErrorReport />;
}

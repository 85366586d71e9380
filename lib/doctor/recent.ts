import "server-only";
import { diagnose } from "./diagnose";
import type { Report } from "./report";
import type { Variables } from "./variables";

const KEPT_MILLISECONDS = 10_000;

let last: { readonly key: string; readonly until: number; readonly report: Promise<Report> } | undefined;

/**
 * What {@link diagnose} says, for a page. The last report is kept for ten seconds, so that a page that is loaded again and
 * again does not send the AppSecret to WeChat each time. Other variables get a report of their own at once.
 */
export function recentDiagnosis(variables: Variables, assumedOrigin?: string): Promise<Report> {
  const key = JSON.stringify([variables, assumedOrigin]);
  if (last?.key !== key || last.until <= Date.now()) {
    last = { key, until: Date.now() + KEPT_MILLISECONDS, report: diagnose(variables, assumedOrigin) };
  }
  return last.report;
}

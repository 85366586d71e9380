import "server-only";
import type { Language } from "@/lib/site";
import { DOCTOR_COPY } from "./copy";
import type { Finding } from "./finding";
import type { Report, Result } from "./report";

/** A report as plain text in one language, for a terminal. */
export function textOf(report: Report, language: Language): string {
  const copy = DOCTOR_COPY[language];
  const facts = [
    [copy.environment, report.environment],
    [copy.mode, report.mode],
    [copy.origin, report.origin ?? copy.unknown],
    ...report.appIds.map(({ provider, appId }) => [`${copy.appId} (${provider})`, appId]),
    ...(report.callbackDomain === undefined ? [] : [[copy.callbackDomain, report.callbackDomain]]),
  ].map(([name, value]) => `${name}: ${value}`);
  const skipped = report.results.filter(({ leftOut }) => leftOut !== undefined).length;
  const { total } = copy;
  const sum = `${total.errors}${report.errors}  ${total.warnings}${report.warnings}  ${total.leftOut}${skipped}`;
  return [...facts, "", ...report.results.flatMap((result) => linesOf(result, language)), "", sum, ""].join("\n");
}

function linesOf({ title, findings, leftOut }: Result, language: Language): string[] {
  const name = title[language];
  if (leftOut) return [`- ${name}`, `  ${DOCTOR_COPY[language].leftOut}: ${leftOut[language]}`];
  if (findings.length === 0) return [`✓ ${name}`];
  const mark = findings.some(({ level }) => level === "error") ? "✗" : "!";
  return [`${mark} ${name}`, ...findings.flatMap((finding) => findingLines(finding, language))];
}

function findingLines({ level, advice, copy: value }: Finding, language: Language): string[] {
  const copy = DOCTOR_COPY[language];
  const { what, why, mend } = advice[language];
  const lines = [`${copy[level]}: ${what}`, `${copy.why}${why}`, `${copy.mend}${mend}`];
  return [...lines, ...(value === undefined ? [] : [`${copy.copy}${value}`])].map((line) => `  ${line}`);
}

import "server-only";

export { DOCTOR_COPY } from "./copy";
export { diagnose } from "./diagnose";
export type { Advice, Finding, Translated } from "./finding";
export { recentDiagnosis } from "./recent";
export type { Report, Result } from "./report";
export { textOf } from "./text";

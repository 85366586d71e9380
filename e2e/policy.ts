import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { type Finding, Severity, Type } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect } from "playwright/test";

// From high to medium, and what may be either. Less is advice, such as a place for reports.
const WORST = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM, Severity.HIGH_MAYBE, Severity.MEDIUM_MAYBE];

/**
 * What Google's CSP Evaluator finds in a Content-Security-Policy that is of a high or medium severity, each as its name
 * and directive. A policy that is missing is the worst.
 */
export function weaknesses(policy: string | undefined): string[] {
  if (!policy) return ["no policy"];
  const findings: readonly Finding[] = new CspEvaluator(new CspParser(policy).csp).evaluate();
  return findings
    .filter(({ severity }) => WORST.includes(severity))
    .map(({ type, directive }) => `${Type[type]} ${directive}`);
}

/** Expects that the CSP Evaluator finds nothing in a policy but what a test accepts, and says why. */
export function expectStrictPolicy(policy: string | undefined, accepted: readonly string[] = []): void {
  // The tests' own site is at localhost. Anywhere else production takes https alone.
  expect(weaknesses(policy?.replaceAll("http://localhost:", "https://localhost:")), policy).toEqual(accepted);
}

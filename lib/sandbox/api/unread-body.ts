import "server-only";
import { isForm } from "../form";
import type { Outcome } from "./outcome";

/** Says of a call that lacks a parameter that its body was no form, and was not read: the parameter may be in there. */
export function orUnreadBody(request: Request, parameters: URLSearchParams, outcome: Outcome): Outcome {
  const { kind } = outcome.why;
  const lacks = kind === "missing" || (kind === "wrong_grant_type" && !parameters.has("grant_type"));
  return lacks && hasUnreadBody(request) ? { ...outcome, why: { kind: "not_a_form" } } : outcome;
}

// Whoever sends a body names its type. Some name one for an empty body, too.
function hasUnreadBody({ method, headers }: Request): boolean {
  return method === "POST" && headers.has("content-type") && !isForm(headers) && headers.get("content-length") !== "0";
}

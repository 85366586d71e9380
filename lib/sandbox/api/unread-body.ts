import { isForm } from "../form.ts";
import type { Outcome } from "./outcome.ts";

/** Explains a missing parameter by a body that was not a form and so was not read: the parameter may be in there. */
export function orUnreadBody(request: Request, parameters: URLSearchParams, outcome: Outcome): Outcome {
  const { kind } = outcome.why;
  const lacks = kind === "missing" || (kind === "wrong_grant_type" && !parameters.has("grant_type"));
  return lacks && hasUnreadBody(request) ? { ...outcome, why: { kind: "not_a_form" } } : outcome;
}

// A client that sends a body names its type. Some clients name one for an empty body, too.
function hasUnreadBody({ method, headers }: Request): boolean {
  return method === "POST" && headers.has("content-type") && !isForm(headers) && headers.get("content-length") !== "0";
}

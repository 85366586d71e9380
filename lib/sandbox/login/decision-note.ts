import { note } from "../journal.ts";
import { DECISION_PATH } from "../pages.ts";
import type { Sandbox } from "../sandbox.ts";
import { scenarioText } from "../scenario.ts";
import type { Why } from "../why.ts";
import type { Choice, Decision } from "./choice.ts";

const KINDS = {
  allow: "allowed",
  refuse: "refused",
  refuse_state: "refused_state",
  refuse_authdeny: "refused_authdeny",
  expire: "let_expire",
} as const satisfies Record<Decision, string>;

/**
 * Notes a decision as if it were in the query string: the application, the person and the scenario. The site's other
 * parameters and the edit of the person are left out.
 *
 * @param why The reason why the decision had no effect.
 */
export function noteDecision(
  sandbox: Sandbox,
  appId: string | undefined,
  { decision, grant: { person, scenario } }: Choice,
  why: Why = { kind: KINDS[decision] },
): void {
  const chosen = new URLSearchParams({
    ...(appId !== undefined && { appid: appId }),
    decision,
    person: person.slug,
    ...(scenario && { scenario: scenarioText(scenario) }),
  });
  note(sandbox, { method: "POST", path: DECISION_PATH, parameters: chosen }, { why });
}

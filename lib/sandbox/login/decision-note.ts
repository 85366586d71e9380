import "server-only";
import { note } from "../journal";
import { DECISION_PATH } from "../pages";
import type { Sandbox } from "../sandbox";
import { scenarioText } from "../scenario";
import type { Why } from "../why";
import type { Choice, Decision } from "./decision";

const KINDS = {
  allow: "allowed",
  refuse: "refused",
  refuse_state: "refused_state",
  refuse_authdeny: "refused_authdeny",
  expire: "let_expire",
} as const satisfies Record<Decision, string>;

/**
 * Notes what was decided, as if it had been in the form's address: for which application, as whom, and what is to go
 * wrong. What the site has sent beside it, and what the person was changed to, stays out of the list.
 *
 * @param why Why nothing came of it, where nothing did.
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
  note(sandbox, { method: "POST", url: `${sandbox.origin}${DECISION_PATH}?${chosen}` }, { why });
}

import { type Edit, editSchema } from "../cast/edit.ts";
import type { Grant } from "../grant.ts";
import { personIn, type Sandbox } from "../sandbox.ts";
import { findScenario } from "../scenario.ts";

/** What the person can do. WeChat has had three kinds of refusal over the years; `expire` lets the QR code run out. */
const DECISIONS = ["allow", "refuse", "refuse_state", "refuse_authdeny", "expire"] as const;

export type Decision = (typeof DECISIONS)[number];

/** A decision, with the person and the scenario that were chosen. */
export interface Choice {
  readonly decision: Decision;
  readonly grant: Pick<Grant, "person" | "edit" | "scenario">;
}

/** The choice in a form. Undefined if it is incomplete or invalid. */
export function choiceOf(sandbox: Sandbox, form: URLSearchParams): Choice | undefined {
  const given = single(form, "decision");
  const decision = DECISIONS.find((known) => known === given);
  const person = personIn(sandbox, single(form, "person"));
  const edit = sandbox.publicDemo ? {} : editOf(form);
  if (!decision || !person || !edit) return undefined;
  const scenario = findScenario(sandbox, single(form, "scenario"));
  return { decision, grant: { person, scenario, edit: Object.keys(edit).length > 0 ? edit : undefined } };
}

// An empty field changes nothing. Undefined means that the edit is invalid.
function editOf(form: URLSearchParams): Edit | undefined {
  const fields = ["nickname", "portrait", "unionid"].map((name) => [name, single(form, name)?.trim()] as const);
  return editSchema.safeParse(Object.fromEntries(fields.filter(([, value]) => value))).data;
}

/** The value of a field that the form has once. */
export function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

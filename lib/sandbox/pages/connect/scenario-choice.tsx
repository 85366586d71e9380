/** @jsxImportSource hono/jsx */
import { errcodeOf, type Fault, type Scenario, type Stage, scenarios, scenarioText } from "../../scenario.ts";
import { FAULTS_COPY } from "../faults-copy.ts";
import type { PageContext } from "../page-context.ts";
import { PHONE_COPY } from "./phone-copy.ts";

/** The choice of what should go wrong with the login, grouped by stage. */
export function ScenarioChoice({ context: { sandbox, language } }: { context: PageContext }) {
  const copy = PHONE_COPY[language];
  const { stages } = FAULTS_COPY[language];
  return (
    <label class="field">
      <span>{copy.scenario}</span>
      <select name="scenario">
        <option value="">{copy.allWell}</option>
        {byStage(scenarios(sandbox)).map(([stage, offered]) => (
          <optgroup label={stages[stage]}>
            {offered.map((scenario) => (
              <option value={scenarioText(scenario)}>{label(scenario.fault, language)}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function label(fault: Fault, language: PageContext["language"]): string {
  const { name, effect } = FAULTS_COPY[language].faults[fault];
  const errcode = errcodeOf(fault);
  if (language === "en") return `${name}${errcode === undefined ? "" : ` (${errcode})`}: ${effect}`;
  return `${name}${errcode === undefined ? "" : `（${errcode}）`}：${effect}`;
}

function byStage(all: readonly Scenario[]): [Stage, Scenario[]][] {
  const groups = new Map<Stage, Scenario[]>();
  for (const scenario of all) groups.set(scenario.stage, [...(groups.get(scenario.stage) ?? []), scenario]);
  return [...groups];
}

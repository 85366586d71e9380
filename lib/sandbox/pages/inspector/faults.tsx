/** @jsxImportSource hono/jsx */
import { errcodeOf, STAGES, scenarios } from "../../scenario.ts";
import { Errcode } from "../errcode.tsx";
import { FAULTS_COPY } from "../faults-copy.ts";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

/** The scenarios, and the steps at which they happen. */
export function Faults({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].faults;
  const { stages, faults } = FAULTS_COPY[language];
  const offered = scenarios(sandbox);
  const names = [...new Set(offered.map(({ fault }) => fault))];
  return (
    <InspectorSection id="faults" context={context}>
      <ol class="stages">
        {STAGES.map((stage) => (
          <li>{stages[stage]}</li>
        ))}
      </ol>
      <ul class="rows faults">
        {names.map((fault) => {
          const errcode = errcodeOf(fault);
          return (
            <li>
              <code>{errcode === undefined ? "—" : <Errcode errcode={errcode} context={context} />}</code>
              <div>
                <b>{faults[fault].name}</b>
                <p class="note">{faults[fault].effect}</p>
              </div>
              <code class="when" title={copy.stages}>
                {STAGES.map((stage, index) =>
                  offered.some((scenario) => scenario.fault === fault && scenario.stage === stage) ? index + 1 : "·",
                ).join(" ")}
              </code>
            </li>
          );
        })}
      </ul>
      <p class="note">{copy.otherwise}</p>
      {sandbox.publicDemo && <p class="note">{copy.publicDemo}</p>}
    </InspectorSection>
  );
}

import { errcodeOf, STAGES, scenarios } from "@/lib/sandbox";
import { Errcode } from "../errcode";
import { FAULTS_COPY } from "../faults-copy";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { InspectorSection } from "./section";

/** The scenarios, and the steps at which they happen. */
export function Faults({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].faults;
  const { stages, faults } = FAULTS_COPY[language];
  const offered = scenarios(sandbox);
  const names = [...new Set(offered.map(({ fault }) => fault))];
  return (
    <InspectorSection id="faults" context={context}>
      <ol className="stages">
        {STAGES.map((stage) => (
          <li key={stage}>{stages[stage]}</li>
        ))}
      </ol>
      <ul className="rows faults">
        {names.map((fault) => {
          const errcode = errcodeOf(fault);
          return (
            <li key={fault}>
              <code>{errcode === undefined ? "—" : <Errcode errcode={errcode} language={language} />}</code>
              <div>
                <b>{faults[fault].name}</b>
                <p>{faults[fault].effect}</p>
              </div>
              <code className="when" title={copy.stages}>
                {STAGES.map((stage, index) =>
                  offered.some((scenario) => scenario.fault === fault && scenario.stage === stage) ? index + 1 : "·",
                ).join(" ")}
              </code>
            </li>
          );
        })}
      </ul>
      <p className="after">{copy.otherwise}</p>
      {sandbox.publicDemo && <p className="after">{copy.publicDemo}</p>}
    </InspectorSection>
  );
}

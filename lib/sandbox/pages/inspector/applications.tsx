/** @jsxImportSource hono/jsx */
import { OFFICIAL_ACCOUNT, REFUSED_APPS, WEBSITE_APP } from "../../apps.ts";
import { WECHAT_SAYS } from "../../login/problem.ts";
import { PROBLEM_COPY, problemFacts } from "../connect/problem-copy.ts";
import { Errcode } from "../errcode.tsx";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

/** The applications that are registered in the sandbox. */
export function Applications({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].applications;
  const facts = problemFacts(sandbox, true);
  return (
    <InspectorSection id="applications" context={context}>
      <ul class="rows applications">
        <li>
          <code>{WEBSITE_APP.appId}</code>
          <code>{WEBSITE_APP.appSecret}</code>
          <p>{copy.website}</p>
        </li>
        <li>
          <code>{OFFICIAL_ACCOUNT.appId}</code>
          <code>{OFFICIAL_ACCOUNT.appSecret}</code>
          <p>{copy.officialAccount}</p>
        </li>
        {REFUSED_APPS.map(({ appId, refusedAs }) => {
          const { errcode } = WECHAT_SAYS[refusedAs];
          return (
            <li>
              <code>{appId}</code>
              <i>{copy.sameSecret}</i>
              <p>
                {errcode !== undefined && <Errcode errcode={errcode} context={context} />}{" "}
                {PROBLEM_COPY[language][refusedAs](facts).title}
              </p>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}

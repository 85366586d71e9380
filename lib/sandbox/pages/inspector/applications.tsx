/** @jsxImportSource hono/jsx */
import type { SandboxApp } from "../../apps.ts";
import { WECHAT_SAYS } from "../../login/problem.ts";
import { PROBLEM_COPY, problemFacts } from "../connect/problem-copy.ts";
import { Errcode } from "../errcode.tsx";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

/** The applications that are registered in the sandbox. */
export function Applications({ context }: { context: PageContext }) {
  return (
    <InspectorSection id="applications" context={context}>
      <ul class="rows applications">
        {context.sandbox.apps.map((app) => (
          <li>
            <code>{app.appId}</code>
            <code>{app.appSecret}</code>
            <p class="note">
              <What app={app} context={context} />
            </p>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function What({ app: { kind, refusedAs }, context }: { app: SandboxApp; context: PageContext }) {
  const { language, sandbox } = context;
  if (!refusedAs) return <>{INSPECTOR_COPY[language].applications[kind]}</>;
  const { errcode } = WECHAT_SAYS[refusedAs];
  const { title } = PROBLEM_COPY[language][refusedAs](problemFacts(sandbox, true));
  return (
    <>
      {errcode !== undefined && <Errcode errcode={errcode} context={context} />} {title}
    </>
  );
}

import { OFFICIAL_ACCOUNT, REFUSED_APPS, WEBSITE_APP, WECHAT_SAYS } from "@/lib/sandbox";
import { PROBLEM_COPY } from "../connect/problem-copy";
import { Errcode } from "../errcode";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { InspectorSection } from "./section";

/** The applications that are registered in the sandbox. */
export function Applications({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].applications;
  const facts = { ...sandbox, appId: OFFICIAL_ACCOUNT.appId, parameter: undefined };
  return (
    <InspectorSection id="applications" context={context}>
      <ul className="rows applications">
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
            <li key={appId}>
              <code>{appId}</code>
              <i>{copy.sameSecret}</i>
              <p>
                {errcode !== undefined && <Errcode errcode={errcode} language={language} />}{" "}
                {PROBLEM_COPY[language][refusedAs](facts).title}
              </p>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}

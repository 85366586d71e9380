import { OFFICIAL_ACCOUNT, type ProblemKind, REFUSED_APPS, WEBSITE_APP } from "@/lib/sandbox";
import { PROBLEM_COPY } from "../connect/problem-copy";
import { Errcode } from "../errcode";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { InspectorSection } from "./section";

type RefusedWith = (typeof REFUSED_APPS)[number]["refusedWith"];

const PROBLEMS: Readonly<Record<RefusedWith, ProblemKind>> = {
  10004: "app_banned",
  10006: "app_not_followed",
  10009: "app_too_frequent",
  10015: "app_not_on_platform",
};

/** What the sandbox takes for a registered application. */
export function Applications({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].applications;
  const facts = { origin: sandbox.origin, appId: OFFICIAL_ACCOUNT.appId, parameter: undefined };
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
        {REFUSED_APPS.map(({ appId, refusedWith }) => (
          <li key={appId}>
            <code>{appId}</code>
            <i>{copy.sameSecret}</i>
            <p>
              <Errcode errcode={refusedWith} language={language} />{" "}
              {PROBLEM_COPY[language][PROBLEMS[refusedWith]](facts).title}
            </p>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

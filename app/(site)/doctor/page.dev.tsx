import type { Metadata } from "next";
import { DOCTOR_COPY, recentDiagnosis } from "@/lib/doctor";
import { givenVariables } from "@/lib/env";
import { copyIn, currentLanguage, currentOrigin } from "@/lib/site";
import { CopyButton } from "../components/copy-button";
import { Field, Fields } from "../components/fields";
import { PageHead } from "../components/page-head";
import { CheckResult } from "./check-result";

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = DOCTOR_COPY[await currentLanguage()];
  return { title, description: lead, robots: { index: false } };
}

/** What is wrong with the settings. `next.config.mjs` makes it a page in development only. */
export default async function DoctorPage() {
  const language = await currentLanguage();
  const copy = DOCTOR_COPY[language];
  const { copy: label, copied, copyByHand } = copyIn(language);
  const report = await recentDiagnosis(givenVariables(), await currentOrigin());
  const { mode, origin, appIds, callbackDomain, results } = report;
  return (
    <div className="mx-auto grid max-w-180 gap-10 py-[clamp(32px,6vw,72px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <Fields>
        <Field name={copy.mode} mono>
          {mode}
        </Field>
        <Field name={copy.origin} mono={origin !== undefined}>
          {origin ?? copy.unknown}
        </Field>
        {appIds.map(({ provider, appId }) => (
          <Field key={provider} name={`${copy.appId} (${provider})`} mono>
            {appId}
          </Field>
        ))}
        {callbackDomain !== undefined && (
          <Field name={copy.callbackDomain} mono>
            {callbackDomain}
            <CopyButton text={callbackDomain} copy={{ copy: label, copied, copyByHand }} name={copy.callbackDomain} />
          </Field>
        )}
      </Fields>
      <ul className="divide-y divide-line border-y border-line">
        {results.map((result) => (
          <CheckResult key={result.id} result={result} language={language} />
        ))}
      </ul>
    </div>
  );
}

/** @jsxImportSource hono/jsx */
import { langParameter } from "../../language.ts";
import type { PhoneOutcome } from "../../pages.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { Ending } from "./ending.tsx";
import { OUTCOME_COPY } from "./outcome-copy.ts";
import { PhoneForm } from "./phone-form.tsx";

/** The phone's page, which the QR code leads to. It works without scripts. */
export function PhonePage({ context, host }: { context: PageContext; host: string }) {
  return (
    <Page page="confirm" context={context} handset>
      <PhoneForm context={context} host={host} wholePage canExpire>
        <input type="hidden" name="uuid" value={context.query.get("uuid") ?? ""} />
        <input type="hidden" name="lang" value={langParameter(context.language)} />
      </PhoneForm>
    </Page>
  );
}

/** How a decision on the phone ended, or why there can be none. */
export function OutcomePage({ context, outcome }: { context: PageContext; outcome: PhoneOutcome }) {
  return (
    <Page page="confirm" context={context} handset>
      <Ending outcome={outcome} {...OUTCOME_COPY[context.language][outcome]} />
    </Page>
  );
}

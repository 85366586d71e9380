/** @jsxImportSource hono/jsx */
import { langParameter } from "../../language.ts";
import type { PhoneOutcome } from "../../pages.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { OUTCOME_COPY } from "./outcome-copy.ts";
import { PhoneForm } from "./phone-form.tsx";
import { Sign } from "./sign.tsx";

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

const SIGNS = {
  allowed: "m25 37 8 8 15-17",
  refused: "M27 27l18 18M45 27 27 45",
  sent_back: "M27 27l18 18M45 27 27 45",
  expired: "M36 24v13l8 5",
  unavailable: "M36 22v18M36 47v3",
  too_often: "M36 22v18M36 47v3",
} as const satisfies Record<PhoneOutcome, string>;

/** How a decision on the phone ended, or why there can be none. */
export function OutcomePage({ context, outcome }: { context: PageContext; outcome: PhoneOutcome }) {
  const { title, text } = OUTCOME_COPY[context.language][outcome];
  return (
    <Page page="confirm" context={context} handset>
      <article class="ended">
        <Sign path={SIGNS[outcome]} />
        <h1>{title}</h1>
        <p class="why">{text}</p>
      </article>
    </Page>
  );
}

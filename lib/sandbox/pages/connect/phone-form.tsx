/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Decision } from "../../login/choice.ts";
import { DECISION_PATH } from "../../pages.ts";
import type { PageContext } from "../page-context.ts";
import { Edit } from "./edit.tsx";
import { People } from "./people.tsx";
import { PHONE_COPY } from "./phone-copy.ts";
import { ScenarioChoice } from "./scenario-choice.tsx";

interface Props {
  context: PageContext;
  /** The host of the site that the person signs in to. */
  host: string;
  /** Whether the phone is the whole page, and its question the page's title. */
  wholePage?: boolean;
  /** Whether the person can let the QR code expire. */
  canExpire?: boolean;
  /** The hidden fields, which identify the request. */
  children: Child;
}

/** The phone's form: which site asks, the person, and the answers. It is a plain form that needs no script. */
export function PhoneForm({ context, host, wholePage = false, canExpire = false, children }: Props) {
  const copy = PHONE_COPY[context.language];
  const Title = wholePage ? "h1" : "h2";
  return (
    <section class="phone" aria-label={copy.name}>
      <form method="post" action={`${context.sandbox.path}${DECISION_PATH}`}>
        {children}
        <Title>{copy.ask(host)}</Title>
        <People context={context} />
        <ScenarioChoice context={context} />
        {!context.sandbox.publicDemo && <Edit copy={copy} />}
        <div class="answers">
          {/* The Enter key presses the first button. */}
          <Answer decision="allow">{copy.allow}</Answer>
          <Answer decision="refuse">{copy.refuse}</Answer>
        </div>
        <details class="fold">
          <summary>{copy.endings}</summary>
          <p class="note">{copy.refusalsText}</p>
          <Answer decision="refuse_state">{copy.refuseState}</Answer>
          <Answer decision="refuse_authdeny">{copy.refuseAuthdeny}</Answer>
          {canExpire && (
            <>
              <p class="note">{copy.expireText}</p>
              <Answer decision="expire">{copy.expire}</Answer>
            </>
          )}
        </details>
      </form>
    </section>
  );
}

function Answer({ decision, children }: { decision: Decision; children: string }) {
  return (
    <button class={decision === "allow" ? "button primary" : "button"} type="submit" name="decision" value={decision}>
      {children}
    </button>
  );
}

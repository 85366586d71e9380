import type { ReactNode } from "react";
import { DECISION_PATH, type Decision } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { Edit } from "./edit";
import { People } from "./people";
import { PHONE_COPY } from "./phone-copy";
import { ScenarioChoice } from "./scenario-choice";

interface Props {
  context: PageContext;
  /** The host of the site that the person signs in to. */
  host: string;
  /** Whether the phone is the whole page, and its question the page's title. */
  wholePage?: boolean;
  /** Whether the person can let the QR code expire. */
  canExpire?: boolean;
  /** The hidden fields, which identify the request. */
  children: ReactNode;
}

/** The phone's form: which site asks, the person, and the answers. It is a plain form that needs no script. */
export function PhoneForm({ context, host, wholePage = false, canExpire = false, children }: Props) {
  const copy = PHONE_COPY[context.language];
  const Title = wholePage ? "h1" : "h2";
  return (
    <section className="phone" aria-label={copy.name}>
      <form method="post" action={DECISION_PATH}>
        {children}
        <Title>{copy.ask(host)}</Title>
        <People language={context.language} />
        <ScenarioChoice context={context} />
        {!context.sandbox.publicDemo && <Edit copy={copy} />}
        <div className="answers">
          {/* The Enter key presses the first button. */}
          <Answer decision="allow">{copy.allow}</Answer>
          <Answer decision="refuse">{copy.refuse}</Answer>
        </div>
        <details className="fold endings">
          <summary>{copy.endings}</summary>
          <p>{copy.refusalsText}</p>
          <Answer decision="refuse_state">{copy.refuseState}</Answer>
          <Answer decision="refuse_authdeny">{copy.refuseAuthdeny}</Answer>
          {canExpire && (
            <>
              <p>{copy.expireText}</p>
              <Answer decision="expire">{copy.expire}</Answer>
            </>
          )}
        </details>
      </form>
    </section>
  );
}

function Answer({ decision, children }: { decision: Decision; children: string }) {
  const kind = decision === "allow" ? "button primary" : "button";
  return (
    <button className={kind} type="submit" name="decision" value={decision}>
      {children}
    </button>
  );
}

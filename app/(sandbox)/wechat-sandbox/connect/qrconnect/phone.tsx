import { CAST, DECISION_PATH, type Decision, type LoginRequest } from "@/lib/sandbox";
import { Avatar } from "../../avatar";
import type { PageContext } from "../../page-context";
import { PEOPLE_COPY } from "../../people-copy";
import { RequestFields } from "./request-fields";

/** The phone in the page: a plain form that needs no script. */
export function Phone({ context, request, host }: { context: PageContext; request: LoginRequest; host: string }) {
  const copy = context.copy.chooser;
  return (
    <section className="phone" aria-label={copy.phone}>
      <form method="post" action={DECISION_PATH}>
        <RequestFields context={context} request={request} />
        <h2>{copy.ask(host)}</h2>
        <fieldset>
          <legend>{copy.who}</legend>
          {CAST.map((person, index) => (
            <label key={person.slug}>
              <input type="radio" name="person" value={person.slug} defaultChecked={index === 0} required />
              <Avatar person={person} />
              <span className="who">
                <bdi className="name">{person.nickname}</bdi>
                <span className="note">{PEOPLE_COPY[context.language][person.slug]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="answers">
          {/* The first button is the one that the Enter key presses. */}
          <Answer decision="allow">{copy.allow}</Answer>
          <Answer decision="refuse">{copy.refuse}</Answer>
        </div>
        <details className="more">
          <summary>{copy.otherRefusals}</summary>
          <p>{copy.otherRefusalsText}</p>
          <Answer decision="refuse_state">{copy.refuseState}</Answer>
          <Answer decision="refuse_authdeny">{copy.refuseAuthdeny}</Answer>
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

/** @jsxImportSource hono/jsx */
import type { Person } from "../../cast/person.ts";
import { Avatar } from "../avatar.tsx";
import { Nickname } from "../nickname.tsx";
import type { PageContext } from "../page-context.ts";
import { PHONE_COPY } from "./phone-copy.ts";

/** How many people are always in view. In the sandbox's own cast, the data of the others breaks careless sites. */
export const IN_VIEW = 5;

/** The choice of the person who signs in. */
export function People({ context }: { context: PageContext }) {
  const copy = PHONE_COPY[context.language];
  const { people } = context.sandbox;
  return (
    <fieldset>
      <legend class="note">{copy.who}</legend>
      {people.slice(0, IN_VIEW).map((person, index) => (
        <Choice person={person} context={context} chosen={index === 0} />
      ))}
      <details class="fold">
        <summary>{copy.others}</summary>
        {people.slice(IN_VIEW).map((person) => (
          <Choice person={person} context={context} />
        ))}
      </details>
    </fieldset>
  );
}

interface ChoiceProps {
  person: Person;
  context: PageContext;
  chosen?: boolean;
}

function Choice({ person, context: { sandbox, language }, chosen = false }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="person" value={person.slug} checked={chosen} required />
      <Avatar sandbox={sandbox} person={person} />
      <span>
        <Nickname person={person} empty={PHONE_COPY[language].emptyNickname} />
        {person.about && <span class="note">{person.about[language]}</span>}
      </span>
    </label>
  );
}

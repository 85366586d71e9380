/** @jsxImportSource hono/jsx */
import { CAST, type Person } from "../../cast/cast.ts";
import { Avatar } from "../avatar.tsx";
import { Nickname } from "../nickname.tsx";
import type { PageContext } from "../page-context.ts";
import { PEOPLE_COPY } from "../people-copy.ts";
import { PHONE_COPY } from "./phone-copy.ts";

/** The people who are always in view. The data of the others breaks careless sites. */
export const EVERYDAY = CAST.slice(0, 5);
const DIFFICULT = CAST.slice(5);

/** The choice of the person who signs in. */
export function People({ context }: { context: PageContext }) {
  const copy = PHONE_COPY[context.language];
  return (
    <fieldset>
      <legend>{copy.who}</legend>
      {EVERYDAY.map((person, index) => (
        <Choice person={person} context={context} chosen={index === 0} />
      ))}
      <details class="fold">
        <summary>{copy.others}</summary>
        {DIFFICULT.map((person) => (
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
      <span class="who">
        <Nickname person={person} empty={PHONE_COPY[language].emptyNickname} />
        <span class="note">{PEOPLE_COPY[language][person.slug]}</span>
      </span>
    </label>
  );
}

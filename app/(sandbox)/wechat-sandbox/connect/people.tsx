import { CAST, type Language, type Person } from "@/lib/sandbox";
import { Avatar } from "../avatar";
import { Nickname } from "../nickname";
import { PEOPLE_COPY } from "../people-copy";
import { PHONE_COPY } from "./phone-copy";

/** The people who are always in view. The data of the others breaks careless sites. */
export const EVERYDAY = CAST.slice(0, 5);
const DIFFICULT = CAST.slice(5);

/** The choice of the person who signs in. */
export function People({ language }: { language: Language }) {
  const copy = PHONE_COPY[language];
  return (
    <fieldset>
      <legend>{copy.who}</legend>
      {EVERYDAY.map((person, index) => (
        <Choice key={person.slug} person={person} language={language} chosen={index === 0} />
      ))}
      <details className="fold">
        <summary>{copy.others}</summary>
        {DIFFICULT.map((person) => (
          <Choice key={person.slug} person={person} language={language} />
        ))}
      </details>
    </fieldset>
  );
}

interface ChoiceProps {
  person: Person;
  language: Language;
  chosen?: boolean;
}

function Choice({ person, language, chosen = false }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="person" value={person.slug} defaultChecked={chosen} required />
      <Avatar person={person} />
      <span className="who">
        <Nickname person={person} empty={PHONE_COPY[language].emptyNickname} />
        <span className="note">{PEOPLE_COPY[language][person.slug]}</span>
      </span>
    </label>
  );
}

import { CAST } from "@/lib/sandbox";
import { Avatar } from "../avatar";
import { Nickname } from "../nickname";
import type { PageContext } from "../page-context";
import { PEOPLE_COPY } from "../people-copy";
import { CAST_COPY } from "./cast-copy";
import { INSPECTOR_COPY } from "./copy";
import { InspectorSection } from "./section";

/** Everybody who can sign in, with what is special about them, and what that tests in a site. */
export function Cast({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language];
  return (
    <InspectorSection id="cast" context={context}>
      <ul className="rows people">
        {CAST.map((person) => (
          <li key={person.slug}>
            <Avatar person={person} />
            <div>
              <Nickname person={person} empty={copy.emptyNickname} />
              <p>{PEOPLE_COPY[language][person.slug]}</p>
            </div>
            <p className="shows">{CAST_COPY[language][person.slug]}</p>
          </li>
        ))}
      </ul>
      {sandbox.publicDemo || <p className="after">{copy.editing}</p>}
    </InspectorSection>
  );
}

/** @jsxImportSource hono/jsx */
import { Avatar } from "../avatar.tsx";
import { Nickname } from "../nickname.tsx";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

/** Everybody who can sign in, with what is special about them, and what that tests in a site. */
export function Cast({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language];
  return (
    <InspectorSection id="cast" context={context}>
      <ul class="rows people">
        {sandbox.people.map((person) => (
          <li>
            <Avatar sandbox={sandbox} person={person} />
            <div>
              <Nickname person={person} empty={copy.emptyNickname} />
              {person.about && <p class="note">{person.about[language]}</p>}
            </div>
            {person.shows && <p class="note shows">{person.shows[language]}</p>}
          </li>
        ))}
      </ul>
      {sandbox.publicDemo || <p class="note">{copy.editing}</p>}
    </InspectorSection>
  );
}

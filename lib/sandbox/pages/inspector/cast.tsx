/** @jsxImportSource hono/jsx */
import { CAST } from "../../cast/cast.ts";
import { Avatar } from "../avatar.tsx";
import { Nickname } from "../nickname.tsx";
import type { PageContext } from "../page-context.ts";
import { PEOPLE_COPY } from "../people-copy.ts";
import { CAST_COPY } from "./cast-copy.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

/** Everybody who can sign in, with what is special about them, and what that tests in a site. */
export function Cast({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language];
  return (
    <InspectorSection id="cast" context={context}>
      <ul class="rows people">
        {CAST.map((person) => (
          <li>
            <Avatar sandbox={sandbox} person={person} />
            <div>
              <Nickname person={person} empty={copy.emptyNickname} />
              <p>{PEOPLE_COPY[language][person.slug]}</p>
            </div>
            <p class="shows">{CAST_COPY[language][person.slug]}</p>
          </li>
        ))}
      </ul>
      {sandbox.publicDemo || <p class="after">{copy.editing}</p>}
    </InspectorSection>
  );
}

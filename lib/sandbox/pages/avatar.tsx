/** @jsxImportSource hono/jsx */
import { avatarPath } from "../cast/avatar.ts";
import type { Person } from "../cast/person.ts";
import type { Sandbox } from "../sandbox.ts";

/** A person's drawing. If it is missing or dead, the first character of the nickname stands in for it. */
export function Avatar({ sandbox, person }: { sandbox: Pick<Sandbox, "path">; person: Person }) {
  if (person.portrait === undefined || person.portrait === "gone") {
    return (
      <span class="avatar" aria-hidden="true">
        {Array.from(person.nickname)[0]}
      </span>
    );
  }
  // On an https site the http URL belongs to another origin, so this shows the same drawing from the site's own.
  const portrait = person.portrait === "by_http" ? "mountain" : person.portrait;
  return <img class="avatar" src={avatarPath(sandbox, portrait)} width={44} height={44} alt="" />;
}

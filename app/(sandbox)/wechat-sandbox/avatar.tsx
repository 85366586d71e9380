import { headimgurlOf, type Person } from "@/lib/sandbox";

/** A person's drawing. If it is missing or dead, the first character of the nickname stands in for it. */
export function Avatar({ person }: { person: Person }) {
  if (person.portrait === undefined || person.portrait === "gone") {
    return (
      <span className="avatar" aria-hidden="true">
        {Array.from(person.nickname)[0]}
      </span>
    );
  }
  // On an https site the http URL belongs to another origin, so this shows the same drawing from the site's own.
  const portrait = person.portrait === "by_http" ? "mountain" : person.portrait;
  return <img className="avatar" src={headimgurlOf({ origin: "" }, portrait)} width={44} height={44} alt="" />;
}

import { headimgurlOf, type Person } from "@/lib/sandbox";

/** A person's drawing, or the first character of the name where there is none, or none any more. */
export function Avatar({ person }: { person: Person }) {
  if (person.portrait === undefined || person.portrait === "gone") {
    return (
      <span className="avatar" aria-hidden="true">
        {Array.from(person.nickname)[0]}
      </span>
    );
  }
  // The same drawing by http would be another origin's where the site has https.
  const portrait = person.portrait === "by_http" ? "mountain" : person.portrait;
  return <img className="avatar" src={headimgurlOf({ origin: "" }, portrait)} width={44} height={44} alt="" />;
}

import { avatarAddress, type Person } from "@/lib/sandbox";

/** A person's drawing, or the first character of the name where there is none. */
export function Avatar({ person }: { person: Person }) {
  if (person.avatar === undefined) {
    return (
      <span className="avatar" aria-hidden="true">
        {Array.from(person.nickname)[0]}
      </span>
    );
  }
  return <img className="avatar" src={avatarAddress(person.avatar)} width={44} height={44} alt="" />;
}

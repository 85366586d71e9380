import type { User } from "@/lib/auth";
import { Avatar } from "./avatar";
import { UserName } from "./user-name";

/** The visitor, as userinfo has them: avatar and nickname, always together. */
export function Person({ user }: { user: User }) {
  return (
    <div className="person">
      <Avatar name={user.name} image={user.image} large />
      <p className="person-name">
        <UserName name={user.name} />
      </p>
    </div>
  );
}

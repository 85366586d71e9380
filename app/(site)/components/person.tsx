import type { User } from "@/lib/auth";
import { Avatar } from "./avatar";
import { UserName } from "./user-name";

/** The visitor's avatar and nickname, which WeChat's guidelines want together. */
export function Person({ user }: { user: User }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-5">
      <Avatar name={user.name} image={user.image} large />
      {/* Clipping keeps stacked combining marks within the line. */}
      <p className="overflow-clip text-xl leading-snug font-semibold text-balance wrap-anywhere">
        <UserName name={user.name} graphemes={64} />
      </p>
    </div>
  );
}

import type { ReactNode } from "react";
import type { User } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { Avatar } from "./avatar";
import { UserName } from "./user-name";

interface Props {
  readonly user: User | undefined;
  /** What a page adds below. */
  readonly children?: ReactNode;
}

/** The card of a visitor: their avatar and nickname, or the places where these will be. */
export async function PersonCard({ user, children }: Props) {
  const { nickname } = copyIn(await currentLanguage());
  return (
    <div className="w-full min-w-0 max-w-100 rounded-card border border-line bg-card">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-5 p-6">
        {user ? (
          <Avatar name={user.name} image={user.image} large />
        ) : (
          <span aria-hidden="true" className="size-18 rounded-card border border-dashed border-ink-3" />
        )}
        {/* Clipping keeps stacked combining marks within the line. */}
        <p className="overflow-clip text-xl leading-snug font-semibold text-balance wrap-anywhere">
          {user ? (
            <UserName name={user.name} graphemes={40} />
          ) : (
            <span className="font-normal text-ink-3">{nickname}</span>
          )}
        </p>
      </div>
      {children}
    </div>
  );
}

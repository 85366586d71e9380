import { currentAccount } from "@/lib/account";
import type { User } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { PersonCard } from "../../(site)/components/person-card";
import { COPY } from "./copy";

/** The visitor's card, with fine lines from each part to the field of userinfo that it came from. */
export async function AnnotatedCard({ user }: { user: User | undefined }) {
  const [account, language] = await Promise.all([currentAccount(), currentLanguage()]);
  const { card } = COPY[language];
  // Without the account it is not known what the id was derived from.
  const idField = !user || account?.unionid ? "unionid" : account && "openid";
  return (
    <figure className="grid w-full min-w-0 max-w-100 grid-cols-[minmax(0,1fr)] gap-5">
      <div className="relative pt-14 pb-12">
        <Pointer className="start-14 top-0 h-21">headimgurl</Pointer>
        <Pointer className="start-32 top-7 h-13">nickname</Pointer>
        <PersonCard user={user}>
          <p className="mono overflow-hidden border-t border-line px-6 py-4 text-ellipsis whitespace-nowrap text-ink-2">
            {user ? user.id : <span className="text-ink-3">{card.id}</span>}
          </p>
        </PersonCard>
        {idField && (
          <Pointer className="start-14 bottom-0 h-15" upward>
            {idField}
          </Pointer>
        )}
      </div>
      <figcaption className="text-sm text-ink-3">{user ? card.lines : card.caption}</figcaption>
    </figure>
  );
}

interface PointerProps {
  /** The position and the length of the line. */
  readonly className: string;
  readonly upward?: boolean;
  readonly children: string;
}

function Pointer({ className, upward, children }: PointerProps) {
  return (
    <span
      className={`pointer-events-none absolute z-10 flex border-s border-accent ps-2 ${upward ? "items-end" : "items-start"} ${className}`}
    >
      <span
        className={`absolute -start-[3.5px] size-1.5 rounded-full bg-accent ${upward ? "top-0" : "bottom-0"}`}
        aria-hidden="true"
      />
      <span className="mono leading-none text-accent-ink">
        <span className="max-lg:hidden">userinfo.</span>
        {children}
      </span>
    </span>
  );
}

import type { ReactNode } from "react";

interface Props {
  readonly avatar: ReactNode;
  readonly name: ReactNode;
  readonly id: ReactNode;
  /** The field that the id was derived from, if it is known. */
  readonly idField: "unionid" | "openid" | undefined;
  readonly label: string;
}

/** A visitor's card, with fine lines from each part to the field of userinfo that it came from. */
export function AnnotatedCard({ avatar, name, id, idField, label }: Props) {
  return (
    <figure aria-label={label} className="relative w-full min-w-0 max-w-100 pt-14 pb-12">
      <Pointer className="start-14 top-0 h-21">headimgurl</Pointer>
      <Pointer className="start-32 top-7 h-18">nickname</Pointer>
      <div className="rounded-card border border-line bg-card">
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-5 p-6">
          {avatar}
          <p className="overflow-clip text-xl leading-snug font-semibold text-balance wrap-anywhere">{name}</p>
        </div>
        <p className="mono overflow-hidden border-t border-line px-6 py-4 text-ellipsis whitespace-nowrap text-ink-2">
          {id}
        </p>
      </div>
      {idField && (
        <Pointer className="start-14 bottom-0 h-15" upward>
          {idField}
        </Pointer>
      )}
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
      <span className="mono leading-none text-green-ink">
        <span className="max-lg:hidden">userinfo.</span>
        {children}
      </span>
    </span>
  );
}

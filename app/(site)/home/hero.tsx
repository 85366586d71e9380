import type { ReactNode } from "react";

/** The first screen: text on one side of a hairline, the card on the other. Without a card the text has it all. */
export function Hero({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const text = "grid content-start justify-items-start gap-7 py-[clamp(40px,7vw,88px)]";
  if (!aside) return <div className={text}>{children}</div>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] border-b border-line md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className={`${text} md:pe-[clamp(24px,5vw,64px)]`}>{children}</div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-center border-line max-md:border-t max-md:py-10 md:border-s md:ps-[clamp(24px,5vw,56px)]">
        {aside}
      </div>
    </div>
  );
}

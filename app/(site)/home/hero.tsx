import type { ReactNode } from "react";

/** The first screen: text on one side of a hairline, a card on the other. Alone on a page it fills the screen. */
export function Hero({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    // 8.5rem is the height of the header and the footer.
    <div className="group grid grid-cols-[minmax(0,1fr)] border-b border-line only:border-b-0 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:only:min-h-[calc(100dvh-8.5rem)]">
      <div className="grid content-start justify-items-start gap-7 py-[clamp(40px,7vw,88px)] md:pe-[clamp(24px,5vw,64px)] md:group-only:content-center">
        {children}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-center border-line py-10 max-md:border-t md:border-s md:ps-[clamp(24px,5vw,56px)]">
        {aside}
      </div>
    </div>
  );
}

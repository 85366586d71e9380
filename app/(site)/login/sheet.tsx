import type { ReactNode } from "react";
import { Card } from "../components/card";

/** The card of the login page. The part beside the form needs JavaScript, and leaves no gap without it. */
export function Sheet({ beside, children }: { beside?: ReactNode; children: ReactNode }) {
  const width = beside ? "max-w-208 noscript:max-w-160" : "max-w-160";
  return (
    <div className={`mx-auto py-[clamp(32px,8vw,88px)] ${width}`}>
      <Card className={beside ? "gap-8 md:grid-cols-[minmax(0,1fr)_auto] md:gap-10 noscript:grid-cols-1" : ""}>
        <div className="flex min-w-0 flex-col gap-5 [&>a]:self-start">{children}</div>
        {beside && (
          <div className="border-line max-md:border-t max-md:pt-8 md:w-85 md:border-s md:ps-10 noscript:hidden">
            {beside}
          </div>
        )}
      </Card>
    </div>
  );
}

import type { ReactNode } from "react";
import { PAGES } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";
import { QR_CONNECT_COPY } from "./copy";

/** What stands in the QR code's place where the store does not answer: there is nothing that a phone could scan. */
export function StoreAway({ context: { query, language }, children }: { context: PageContext; children: ReactNode }) {
  return (
    <div className="qr" data-progress="away">
      <div className="finder">
        <div className="qr-picture" />
        <a className="button primary" href={`${PAGES.chooser}?${query}`}>
          {QR_CONNECT_COPY[language].again}
        </a>
      </div>
      {children}
    </div>
  );
}

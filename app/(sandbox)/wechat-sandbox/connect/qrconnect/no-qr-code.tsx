import { pageWith } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";
import { QR_CONNECT_COPY } from "./copy";
import { NO_QR_CODE_COPY } from "./no-qr-code-copy";

interface Props {
  context: PageContext;
  /** Whether the page is in a frame, which has room only for a few words. */
  embedded?: boolean;
}

/** Stands in for the QR code if the page could not follow a scan. */
export function NoQrCode({ context: { sandbox, query, language }, embedded }: Props) {
  const copy = NO_QR_CODE_COPY[language][sandbox.sharedStore ? "away" : "alone"];
  return (
    <div className="qr" data-progress="away">
      {sandbox.sharedStore && (
        <div className="finder">
          <div className="qr-picture" />
          <a className="button primary" href={pageWith("chooser", query)}>
            {QR_CONNECT_COPY[language].again}
          </a>
        </div>
      )}
      <p className="progress">{embedded ? copy.embedded : copy.title}</p>
      {!embedded && <p className="reach">{copy.text}</p>}
    </div>
  );
}

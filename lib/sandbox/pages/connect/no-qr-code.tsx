/** @jsxImportSource hono/jsx */
import { pageWith } from "../../pages.ts";
import type { PageContext } from "../page-context.ts";
import { NO_QR_CODE_COPY } from "./no-qr-code-copy.ts";
import { QR_CONNECT_COPY } from "./qr-copy.ts";

interface Props {
  context: PageContext;
  /** Whether the page is in a frame, which has room only for a few words. */
  embedded?: boolean;
}

/** Stands in for the QR code if the page could not follow a scan. */
export function NoQrCode({ context: { sandbox, query, language }, embedded }: Props) {
  const copy = NO_QR_CODE_COPY[language][sandbox.sharedStore ? "away" : "alone"];
  return (
    <div class="qr" data-progress="away">
      {sandbox.sharedStore && (
        <div class="finder">
          <div class="qr-picture" />
          <a class="button primary" href={pageWith(sandbox, "chooser", query)}>
            {QR_CONNECT_COPY[language].again}
          </a>
        </div>
      )}
      <p class="progress">{embedded ? copy.embedded : copy.title}</p>
      {!embedded && <p class="note">{copy.text}</p>}
    </div>
  );
}

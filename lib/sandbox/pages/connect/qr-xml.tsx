/** @jsxImportSource hono/jsx */
import { WECHAT_SAYS } from "../../login/problem.ts";
import type { Visit } from "../../login/visit.ts";
import type { PageContext } from "../page-context.ts";
import { NO_QR_CODE_COPY } from "./no-qr-code-copy.ts";
import { PROBLEM_COPY, problemFacts } from "./problem-copy.ts";

interface Props {
  context: PageContext;
  visit: Visit<{ readonly uuid: string | undefined }>;
}

/** What the QR code page answers with `f=xml`: the uuid of a new QR code, or why there is none. */
export function QrXml({ context: { sandbox, language }, visit }: Props) {
  if (visit.ok && visit.uuid !== undefined) {
    return (
      <qrconnect>
        <uuid>{visit.uuid}</uuid>
      </qrconnect>
    );
  }
  return (
    <qrconnect>
      <error>{visit.ok ? noQrCode() : refused(visit.problem.kind)}</error>
    </qrconnect>
  );

  function noQrCode(): string {
    return NO_QR_CODE_COPY[language][sandbox.sharedStore ? "away" : "alone"].title;
  }

  function refused(kind: keyof typeof WECHAT_SAYS): string {
    return WECHAT_SAYS[kind].text ?? PROBLEM_COPY[language][kind](problemFacts(sandbox, false)).title;
  }
}

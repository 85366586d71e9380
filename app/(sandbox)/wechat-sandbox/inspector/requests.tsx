import { type Entry, langParameter, PAGES } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { RequestRow } from "./request-row";
import { InspectorSection } from "./section";

// The rest of the page has to be within reach.
const AT_ONCE = 12;

/** What the sandbox was asked last, and why it answered as it did. */
export function Requests({ context, entries, now }: { context: PageContext; entries: readonly Entry[]; now: number }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].requests;
  const rows = (some: readonly Entry[]) => (
    <ol className="rows requests">
      {some.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing on the page ever moves, and two requests may be equal.
        <RequestRow key={index} entry={entry} context={context} now={now} />
      ))}
    </ol>
  );
  if (sandbox.publicDemo) {
    return <InspectorSection id="requests" context={context} text={copy.publicDemo} />;
  }
  const reload = (
    <a className="tap" href={`${PAGES.index}?lang=${langParameter(language)}`}>
      {copy.reload}
    </a>
  );
  return (
    <InspectorSection id="requests" context={context} action={reload}>
      {entries.length === 0 && <p className="empty">{copy.empty}</p>}
      {entries.length > 0 && rows(entries.slice(0, AT_ONCE))}
      {entries.length > AT_ONCE && (
        <details className="earlier">
          <summary>{copy.earlier(entries.length - AT_ONCE)}</summary>
          {rows(entries.slice(AT_ONCE))}
        </details>
      )}
    </InspectorSection>
  );
}

import { type Entry, langParameter, PAGES } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { RequestRow } from "./request-row";
import { InspectorSection } from "./section";

/** What the sandbox was asked last, and why it answered as it did. */
export function Requests({ context, entries, now }: { context: PageContext; entries: readonly Entry[]; now: number }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].requests;
  const reload = <a href={`${PAGES.index}?lang=${langParameter(language)}`}>{copy.reload}</a>;
  return (
    <InspectorSection id="requests" context={context} action={sandbox.publicDemo || reload}>
      {entries.length === 0 ? (
        <p className="empty">{sandbox.publicDemo ? copy.publicDemo : copy.empty}</p>
      ) : (
        <ol className="rows requests">
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing on the page ever moves, and two requests may be equal.
            <RequestRow key={index} entry={entry} context={context} now={now} />
          ))}
        </ol>
      )}
    </InspectorSection>
  );
}

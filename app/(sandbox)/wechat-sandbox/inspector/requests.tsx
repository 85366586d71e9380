import { type Entry, langParameter, PAGES } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { INSPECTOR_COPY } from "./copy";
import { RequestRow } from "./request-row";
import { InspectorSection } from "./section";

// Few enough to keep the rest of the page within reach.
const AT_ONCE = 12;

interface Props {
  context: PageContext;
  /** Undefined if the store does not answer. */
  entries: readonly Entry[] | undefined;
  now: number;
}

/** The last requests, and why the sandbox answered them as it did. */
export function Requests({ context, entries, now }: Props) {
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
  const [newest, earlier] = [entries?.slice(0, AT_ONCE) ?? [], entries?.slice(AT_ONCE) ?? []];
  const reload = (
    <a className="tap" href={`${PAGES.index}?lang=${langParameter(language)}`}>
      {copy.reload}
    </a>
  );
  return (
    <InspectorSection id="requests" context={context} action={reload}>
      {newest.length === 0 && <p className="empty">{entries ? copy.empty : copy.unavailable}</p>}
      {newest.length > 0 && rows(newest)}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{copy.earlier(earlier.length)}</summary>
          {rows(earlier)}
        </details>
      )}
    </InspectorSection>
  );
}

/** @jsxImportSource hono/jsx */
import type { Entry } from "../../journal.ts";
import { langParameter } from "../../language.ts";
import { pageWith } from "../../pages.ts";
import type { PageContext } from "../page-context.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { RequestRow } from "./request-row.tsx";
import { InspectorSection } from "./section.tsx";

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
    <ol class="rows requests">
      {some.map((entry) => (
        <RequestRow entry={entry} context={context} now={now} />
      ))}
    </ol>
  );
  if (sandbox.publicDemo) {
    return <InspectorSection id="requests" context={context} text={copy.publicDemo} />;
  }
  const [newest, earlier] = [entries?.slice(0, AT_ONCE) ?? [], entries?.slice(AT_ONCE) ?? []];
  const reload = (
    <a class="tap" href={pageWith(sandbox, "index", new URLSearchParams({ lang: langParameter(language) }))}>
      {copy.reload}
    </a>
  );
  return (
    <InspectorSection id="requests" context={context} action={reload}>
      {newest.length === 0 && <p class="note empty">{entries ? copy.empty : copy.unavailable}</p>}
      {newest.length > 0 && rows(newest)}
      {earlier.length > 0 && (
        <details>
          <summary class="note">{copy.earlier(earlier.length)}</summary>
          {rows(earlier)}
        </details>
      )}
    </InspectorSection>
  );
}

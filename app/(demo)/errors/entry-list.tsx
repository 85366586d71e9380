import type { ErrorsCopy } from "./copy";
import type { Entry } from "./entries";
import { Marked } from "./marked";

interface Props {
  readonly entries: readonly Entry[];
  readonly copy: ErrorsCopy;
}

/** A list of errcodes, each with its meaning, source, cause and remedy. The number links to the entry itself. */
export function EntryList({ entries, copy }: Props) {
  return (
    <div className={LOOK}>
      {entries.map((entry) => (
        <Article key={entry.errcode} entry={entry} copy={copy} />
      ))}
    </div>
  );
}

function Article({ entry, copy }: { entry: Entry; copy: ErrorsCopy }) {
  const { errcode, meaning, says, calls, cause, remedy, action } = entry;
  return (
    <article id={`${errcode}`}>
      <h3>
        <a href={`#${errcode}`}>{errcode}</a> {meaning}
      </h3>
      <p>{action}</p>
      <div>
        <p>
          {says && <q lang={/\p{Script=Han}/u.test(says) ? "zh-CN" : "en"}>{says}</q>}
          {calls.map((call) => (
            <span key={call}>{call}</span>
          ))}
        </p>
        <dl>
          <dt>{copy.cause}</dt>
          <dd>
            <Marked text={cause} />
          </dd>
          <dt>{copy.remedy}</dt>
          <dd>
            <Marked text={remedy} />
          </dd>
        </dl>
      </div>
    </article>
  );
}

// All entries look the same, so the list styles them. Classes on each entry would be sent forty times, and once more in
// React's payload. They made up a third of the page.
const LOOK = [
  "*:relative *:isolate *:grid *:gap-x-6 *:gap-y-1 *:border-t *:border-line *:py-6 sm:*:grid-cols-[7rem_minmax(0,1fr)]",
  // The highlight of the targeted entry lies behind it and takes no space, so nothing moves.
  "*:before:absolute *:before:-inset-x-4 *:before:inset-y-0 *:before:-z-10 *:before:border-s-2 *:before:border-transparent",
  "*:target:before:border-accent *:target:before:bg-accent-wash/50",
  "[&_h3]:col-span-full [&_h3]:grid [&_h3]:grid-cols-subgrid [&_h3]:items-baseline [&_h3]:text-lg",
  "[&_a]:mono [&_a]:link [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_a]:justify-self-start",
  // The short remedy stands below the number, and on a phone beside it.
  "[&_article>p]:text-sm [&_article>p]:text-ink-2 max-sm:[&_article>p]:absolute max-sm:[&_article>p]:end-0 max-sm:[&_article>p]:top-8",
  "[&_article>div]:grid [&_article>div]:gap-3",
  "[&_div>p]:mono [&_div>p]:flex [&_div>p]:flex-wrap [&_div>p]:gap-x-4 [&_div>p]:text-xs [&_div>p]:text-ink-2",
  "[&_dl]:grid [&_dl]:gap-x-4 sm:[&_dl]:grid-cols-[auto_minmax(0,1fr)] sm:[&_dl]:gap-y-2",
  "[&_dt]:text-sm [&_dt]:text-ink-2 max-sm:[&_dd+dt]:mt-2 [&_code]:mono",
].join(" ");

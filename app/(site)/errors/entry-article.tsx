import type { ErrorsCopy } from "./copy";
import type { Entry } from "./entries";
import { Marked } from "./marked";

/** One errcode: its number, which links to itself, what it means, where it is from, why, and what to do. */
export function EntryArticle({ entry, copy }: { entry: Entry; copy: ErrorsCopy }) {
  const { errcode, meaning, says, calls, cause, remedy, action } = entry;
  return (
    <article id={`${errcode}`} className={ARTICLE}>
      <h3 className="col-span-full grid grid-cols-subgrid items-baseline text-lg">
        <a className="mono link inline-flex min-h-11 items-center justify-self-start" href={`#${errcode}`}>
          {errcode}
        </a>
        {meaning}
      </h3>
      {/* On a phone it stands beside the number. */}
      <p className="text-sm text-ink-2 max-sm:absolute max-sm:end-0 max-sm:top-8">{action}</p>
      <div className="grid gap-3">
        <p className="mono flex flex-wrap gap-x-4 text-xs text-ink-2">
          {says && <q>{says}</q>}
          {calls.map((call) => (
            <span key={call}>{call}</span>
          ))}
        </p>
        <dl className="grid gap-x-4 sm:gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="text-sm text-ink-2">{copy.cause}</dt>
          <dd>
            <Marked text={cause} />
          </dd>
          <dt className="text-sm text-ink-2 max-sm:mt-2">{copy.remedy}</dt>
          <dd>
            <Marked text={remedy} />
          </dd>
        </dl>
      </div>
    </article>
  );
}

// The highlight of the entry that an address names lies behind it and takes no space, so nothing moves.
const ARTICLE =
  "relative isolate grid gap-x-6 gap-y-1 border-t border-line py-6 sm:grid-cols-[7rem_minmax(0,1fr)] before:absolute before:-inset-x-4 before:inset-y-0 before:-z-10 before:border-s-2 before:border-transparent target:before:border-accent target:before:bg-wash/50";

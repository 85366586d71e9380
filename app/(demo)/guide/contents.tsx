import type { GuideCopy } from "./copy";
import { STEPS } from "./excerpts";

const TOPICS = ["register", "domain", "variables", "vercel", "server"] as const;

/** The table of contents: in the margin if there is one, otherwise above the text. */
export function Contents({ copy: { contents, steps, live, questions } }: { copy: GuideCopy }) {
  return (
    <nav
      aria-label={contents}
      className="text-sm lg:sticky lg:-top-px lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:border-t lg:border-line lg:py-10"
    >
      <ol className="grid gap-6">
        <Group id="steps" title={steps.title} entries={STEPS.map((id) => [id, steps[id].title])} />
        <Group id="live" title={live.title} entries={TOPICS.map((id) => [id, live[id].title])} />
        <Group
          id="questions"
          title={questions.title}
          entries={Object.entries(questions.list).map(([id, { short }]) => [id, short])}
        />
      </ol>
    </nav>
  );
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly (readonly [id: string, title: string])[];
}

function Group({ id, title, entries }: Props) {
  return (
    <li>
      <a className="inline-flex min-h-11 items-center font-semibold lg:min-h-8" href={`#${id}`}>
        {title}
      </a>
      <ol className="flex flex-wrap gap-x-5 lg:block">
        {entries.map(([id, title]) => (
          <li key={id}>
            <a className="inline-flex min-h-11 items-center text-ink-2 hover:text-ink lg:min-h-7" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </li>
  );
}

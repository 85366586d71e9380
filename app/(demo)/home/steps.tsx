import type { HomeCopy } from "./copy";

/** The five steps of a login, and a few figures about it. */
export function Steps({ copy: { steps, facts } }: { copy: HomeCopy }) {
  return (
    <section className="grid gap-8 border-b border-line py-[clamp(40px,6vw,72px)]">
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
        <h2 className="text-2xl">{steps.title}</h2>
        <dl className="flex gap-x-[clamp(20px,4vw,40px)]">
          {facts.map(([figure, unit]) => (
            <div key={unit} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-ink-3">{unit}</dt>
              <dd className="text-xl tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ol className="grid lg:grid-cols-5 lg:divide-x lg:divide-line">
        {steps.list.map(([name, text], index) => (
          <li
            key={name}
            className="grid content-start gap-x-3 gap-y-1 max-lg:grid-cols-[1.5rem_minmax(0,1fr)] max-lg:border-t max-lg:border-line max-lg:py-4 lg:px-5 lg:first:ps-0 lg:last:pe-0"
          >
            <span aria-hidden="true" className="mono text-accent-ink">
              {index + 1}
            </span>
            <h3 className="text-lg">{name}</h3>
            <p className="text-sm text-ink-2 max-lg:col-start-2">{text}</p>
          </li>
        ))}
      </ol>
      <p>
        <a className="link" href="/guide">
          {steps.more}
        </a>
      </p>
    </section>
  );
}

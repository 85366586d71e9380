import { Chapter, TopicHeading } from "./chapter";
import type { GuideCopy } from "./copy";
import { EXCERPTS, STEPS } from "./excerpts";
import { Paragraph } from "./prose";
import { SourceExcerpt } from "./source-excerpt";

/** How the login works, each step with the code that runs. */
export function Steps({ copy: { steps, code } }: { copy: GuideCopy }) {
  return (
    <Chapter id="steps" title={steps.title}>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {STEPS.map((id, index) => (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <div className="flex items-baseline gap-3">
              <span aria-hidden="true" className="mono text-accent-ink">
                {index + 1}
              </span>
              <TopicHeading id={id} title={steps[id].title} />
            </div>
            {steps[id].text.map((text) => (
              <Paragraph key={text} text={text} />
            ))}
            {EXCERPTS[id].map((excerpt) => (
              <SourceExcerpt key={excerpt.name} excerpt={excerpt} label={code} />
            ))}
          </li>
        ))}
      </ol>
    </Chapter>
  );
}

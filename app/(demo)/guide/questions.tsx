import { Chapter, Topic } from "./chapter";
import type { GuideCopy } from "./copy";
import { Paragraph } from "./prose";

/** Common questions, each with an anchor of its own. */
export function Questions({ copy: { questions } }: { copy: GuideCopy }) {
  return (
    <Chapter id="questions" title={questions.title}>
      <Paragraph text={questions.lead} />
      {Object.entries(questions.list).map(([id, { title, text }]) => (
        <Topic key={id} id={id} title={title}>
          {text.map((paragraph) => (
            <Paragraph key={paragraph} text={paragraph} />
          ))}
        </Topic>
      ))}
    </Chapter>
  );
}

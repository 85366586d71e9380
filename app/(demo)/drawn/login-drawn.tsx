import type { Timings } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { COPY } from "./copy";
import { machineTime, sequence, stepTime, tookText } from "./sequence";
import { SequenceDiagram } from "./sequence-diagram";

interface Props {
  readonly timings: Timings;
  /** The scopes that WeChat granted. They tell what the visitor was asked. */
  readonly scope: readonly string[];
}

/** The visitor's last login, as a sequence diagram and as a table. */
export async function LoginDrawn({ timings, scope }: Props) {
  const copy = COPY[await currentLanguage()];
  const messages = sequence(timings, copy, scope);
  const names = [copy.browser, copy.site, copy.wechat] as const;
  return (
    <section className="grid gap-6">
      <header className="grid gap-1">
        <h2 className="text-xl">{copy.title}</h2>
        <p className="text-ink-2">
          {copy.total} <strong className="font-semibold text-ink">{stepTime(machineTime(timings), copy)}</strong>
          {copy.comma}
          {copy.visitor} {stepTime(timings.away, copy)}
          {copy.stop}
        </p>
      </header>
      <SequenceDiagram messages={messages} names={names} label={copy.title} copy={copy} />
      <details>
        <summary className="link w-fit cursor-pointer py-2">{copy.table}</summary>
        <table className="mt-2 w-full text-left text-sm [&_:is(td,th)]:py-2 [&_:is(td,th)]:pe-4 [&_:is(td,th)]:align-baseline [&_tr]:border-b [&_tr]:border-line">
          <thead className="text-ink-3">
            <tr>
              {[copy.from, copy.to, copy.message, copy.time].map((name) => (
                <th key={name} scope="col" className="font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {messages.map(({ from, to, text, took }) => (
              <tr key={text}>
                <td>{names[from]}</td>
                <td>{names[to]}</td>
                <td className="wrap-anywhere">{text}</td>
                <td className="whitespace-nowrap tabular-nums">{tookText(took, copy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** @jsxImportSource hono/jsx */
import type { Entry } from "../../journal.ts";
import { PAGES } from "../../pages.ts";
import { problemFacts } from "../connect/problem-copy.ts";
import { Errcode } from "../errcode.tsx";
import type { PageContext } from "../page-context.ts";
import { agoText } from "./ago.ts";
import { INSPECTOR_COPY } from "./copy.ts";
import { toneOf } from "./tone.ts";
import { visible } from "./visible.ts";
import { warningsOf } from "./warnings.ts";
import { whyText } from "./why-copy.ts";

/**
 * One request: the time, the call, the answer and the reason. `now` is in seconds since 1970. The parameters of a
 * successful request are folded, so that failures stand out.
 */
export function RequestRow({ entry, context, now }: { entry: Entry; context: PageContext; now: number }) {
  const { language, sandbox } = context;
  const { at, method, path, parameters, errcode, why } = entry;
  const copy = INSPECTOR_COPY[language].requests;
  const tone = toneOf(why);
  const asked = (
    <code>
      <b>{method}</b> {visible(path)}
    </code>
  );
  return (
    <li>
      <time class="note" datetime={new Date(at * 1000).toISOString()}>
        {agoText(language, now - at)}
      </time>
      <div>
        {tone === "ok" && parameters.length > 0 ? (
          <details>
            <summary>
              {asked} <i>{copy.parameters(parameters.length)}</i>
            </summary>
            <Parameters parameters={parameters} />
          </details>
        ) : (
          <>
            {asked}
            <Parameters parameters={parameters} />
          </>
        )}
      </div>
      <div class="answered" data-tone={tone}>
        <code>{errcode === undefined ? copy[tone] : <Errcode errcode={errcode} context={context} />}</code>
        <p>{whyText(language, why, { errcode, problem: problemFacts(sandbox, path === PAGES.authorize) })}</p>
        {warningsOf(entry, language).map((warning) => (
          <p class="warning">{warning}</p>
        ))}
      </div>
    </li>
  );
}

function Parameters({ parameters }: Pick<Entry, "parameters">) {
  return (
    <code class="note parameters">
      {parameters.map(([name, value]) => (
        <span>
          {visible(name)}=<bdi>{visible(value)}</bdi>
        </span>
      ))}
    </code>
  );
}

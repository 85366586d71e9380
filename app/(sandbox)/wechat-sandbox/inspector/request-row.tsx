import { type Entry, OFFICIAL_ACCOUNT, PAGES, PARAMETERS, SANDBOX_PATH, WEBSITE_APP } from "@/lib/sandbox";
import { Errcode } from "../errcode";
import type { PageContext } from "../page-context";
import { agoText } from "./ago";
import { INSPECTOR_COPY } from "./copy";
import { toneOf } from "./tone";
import { visible } from "./visible";
import { whyText } from "./why-copy";

/**
 * One request: the time, the call, the answer and the reason. `now` is in seconds since 1970. The parameters of a
 * successful request are folded, so that failures stand out.
 */
export function RequestRow({ entry, context, now }: { entry: Entry; context: PageContext; now: number }) {
  const { language, sandbox } = context;
  const { at, method, path, parameters, errcode, why } = entry;
  const copy = INSPECTOR_COPY[language].requests;
  const tone = toneOf(why);
  const names = parameters.map(([name]) => name);
  const repeated = PARAMETERS.find((name) => names.filter((other) => other === name).length > 1);
  const { appId } = `${SANDBOX_PATH}${path}` === PAGES.authorize ? OFFICIAL_ACCOUNT : WEBSITE_APP;
  const asked = (
    <code>
      <b>{method}</b> {visible(path)}
    </code>
  );
  return (
    <li>
      <time dateTime={new Date(at * 1000).toISOString()}>{agoText(language, now - at)}</time>
      <div className="asked">
        {tone === "ok" && parameters.length > 0 ? (
          <details>
            <summary>
              {asked} <i className="count">{copy.parameters(parameters.length)}</i>
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
      <div className={`answered ${tone}`}>
        <code>{errcode === undefined ? copy[tone] : <Errcode errcode={errcode} language={language} />}</code>
        <p>{whyText(language, why, { errcode, repeated, origin: sandbox.origin, appId })}</p>
      </div>
    </li>
  );
}

function Parameters({ parameters }: Pick<Entry, "parameters">) {
  return (
    <code className="parameters">
      {parameters.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its names may be equal.
        <span key={index}>
          {visible(name)}=<bdi>{visible(value)}</bdi>
        </span>
      ))}
    </code>
  );
}

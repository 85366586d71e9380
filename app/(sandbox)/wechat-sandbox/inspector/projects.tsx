import { SANDBOX_PATH, snippets, WEBSITE_APP } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import { CodeBlock } from "./code-block";
import { INSPECTOR_COPY } from "./copy";
import { InspectorSection } from "./section";

const HOSTS = ["https://open.weixin.qq.com", "https://api.weixin.qq.com"] as const;

/** How a project in any language uses this sandbox instead of WeChat. */
export function Projects({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].projects;
  const base = `${sandbox.origin}${SANDBOX_PATH}`;
  return (
    <InspectorSection id="projects" context={context}>
      <dl className="hosts">
        {HOSTS.map((host) => (
          <div key={host}>
            <dt>{host}</dt>
            <dd>{base}</dd>
          </div>
        ))}
      </dl>
      <p className="after">{sandbox.publicDemo ? copy.publicDemo : copy.callbacks}</p>
      {sandbox.publicDemo || (
        <>
          <CodeBlock
            code={`WECHAT_SANDBOX_CALLBACKS=${sandbox.callbackOrigins.join(" ") || "http://localhost:8000"}`}
          />
          <p className="after">
            {copy.accepted}
            {[sandbox.origin, ...sandbox.callbackOrigins].map((origin) => (
              <code key={origin}> {origin}</code>
            ))}
          </p>
        </>
      )}
      <h3>{copy.snippets}</h3>
      <div className="snippets">
        {snippets(base, WEBSITE_APP).map(({ name, language: written, code }, index) => (
          // A browser keeps only one of several with the same name open.
          <details key={name} name="snippet" open={index === 0}>
            <summary>
              {name} <i>{written}</i>
            </summary>
            <CodeBlock code={code} />
          </details>
        ))}
      </div>
    </InspectorSection>
  );
}

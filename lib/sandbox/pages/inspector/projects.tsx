/** @jsxImportSource hono/jsx */
import { acceptedOrigins } from "../../login/fields.ts";
import { baseOf, firstApp, type Sandbox } from "../../sandbox.ts";
import { snippets } from "../../snippets.ts";
import { Fact } from "../fact.tsx";
import type { PageContext } from "../page-context.ts";
import { CodeBlock } from "./code-block.tsx";
import { INSPECTOR_COPY } from "./copy.ts";
import { InspectorSection } from "./section.tsx";

const HOSTS = ["https://open.weixin.qq.com", "https://api.weixin.qq.com"] as const;

/** How a project in any language uses this sandbox instead of WeChat. */
export function Projects({ context }: { context: PageContext }) {
  const { language, sandbox } = context;
  const copy = INSPECTOR_COPY[language].projects;
  const base = baseOf(sandbox);
  return (
    <InspectorSection id="projects" context={context}>
      <dl class="hosts">
        {HOSTS.map((host) => (
          <Fact name={host}>{base}</Fact>
        ))}
      </dl>
      <p class="note">{sandbox.publicDemo ? copy.publicDemo : sandbox.site ? copy.callbacks : copy.callbacksAlone}</p>
      {sandbox.publicDemo || (
        <>
          <CodeBlock code={settingOf(sandbox)} />
          <p class="note">
            {copy.accepted}
            {acceptedOrigins(sandbox).map((origin) => (
              <code> {origin}</code>
            ))}
          </p>
        </>
      )}
      <h3>{copy.snippets}</h3>
      <div class="rows snippets">
        {snippets(base, firstApp(sandbox, "website")).map(({ name, language: written, code }, index) => (
          // A browser keeps only one of several with the same name open.
          <details name="snippet" open={index === 0}>
            <summary>
              <span>
                {name} <i class="note">{written}</i>
              </span>
            </summary>
            <CodeBlock code={code} />
          </details>
        ))}
      </div>
    </InspectorSection>
  );
}

/** What lets the sandbox accept the callbacks that it accepts, or another project's. */
function settingOf({ site, callbackOrigins }: Sandbox): string {
  const origins = callbackOrigins.length > 0 ? callbackOrigins : ["http://localhost:8000"];
  return site
    ? `${site.variables.callbacks}=${origins.join(" ")}`
    : origins.map((origin) => `--callback ${origin}`).join(" ");
}

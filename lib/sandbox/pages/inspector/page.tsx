/** @jsxImportSource hono/jsx */
import type { Entry } from "../../journal.ts";
import { nowInSeconds } from "../../sandbox.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { Applications } from "./applications.tsx";
import { Cast } from "./cast.tsx";
import { Contents } from "./contents.tsx";
import { INSPECTOR_COPY } from "./copy.ts";
import { Faults } from "./faults.tsx";
import { Projects } from "./projects.tsx";
import { Requests } from "./requests.tsx";
import { Surface } from "./surface.tsx";

interface Props {
  context: PageContext;
  /** Undefined if the store does not answer. */
  entries: readonly Entry[] | undefined;
}

/** The inspector: the last requests, what the sandbox offers, and how another project uses it. */
export function InspectorPage({ context, entries }: Props) {
  const { sandbox, language } = context;
  const copy = INSPECTOR_COPY[language];
  return (
    <Page page="index" context={context}>
      <div class="inspector">
        <header>
          <h1>{copy.title}</h1>
          <p class="lead">{sandbox.site ? copy.lead : copy.leadAlone}</p>
          {sandbox.site && (
            <a class="button primary" href={sandbox.site.login}>
              {copy.startLink}
            </a>
          )}
        </header>
        <Contents context={context} />
        <div class="parts">
          <Requests context={context} entries={entries} now={nowInSeconds(sandbox)} />
          <Cast context={context} />
          <Faults context={context} />
          <Applications context={context} />
          <Projects context={context} />
          <Surface context={context} />
        </div>
      </div>
    </Page>
  );
}

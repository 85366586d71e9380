import { headers } from "next/headers";
import { lastRequests } from "@/lib/sandbox";
import { Frame } from "./frame";
import { Applications } from "./inspector/applications";
import { Cast } from "./inspector/cast";
import { Contents } from "./inspector/contents";
import { INSPECTOR_COPY } from "./inspector/copy";
import { Faults } from "./inspector/faults";
import "./inspector/inspector.css";
import { Projects } from "./inspector/projects";
import { Requests } from "./inspector/requests";
import { Surface } from "./inspector/surface";
import { type PageProps, pageContext, sandboxFor } from "./page-context";

/** The inspector: the last requests, what the sandbox offers, and how another project uses it. */
export default async function InspectorPage(props: PageProps) {
  const context = await pageContext(props);
  const copy = INSPECTOR_COPY[context.language];
  const entries = await lastRequests(sandboxFor(await headers()));
  const now = Math.floor(Date.now() / 1000);
  return (
    <Frame page="index" context={context}>
      <div className="inspector">
        <header className="lead">
          <h1>{copy.title}</h1>
          <p>{copy.lead}</p>
          <a className="button primary" href="/login">
            {copy.startLink}
          </a>
        </header>
        <Contents context={context} />
        <div className="parts">
          <Requests context={context} entries={entries} now={now} />
          <Cast context={context} />
          <Faults context={context} />
          <Applications context={context} />
          <Projects context={context} />
          <Surface context={context} />
        </div>
      </div>
    </Frame>
  );
}

/** @jsxImportSource hono/jsx */
import { pageFor } from "../../pages.ts";
import { appIn } from "../../sandbox.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { CANCELLED_COPY } from "./cancelled-copy.ts";
import { Ending } from "./ending.tsx";
import { HomeLink } from "./home-link.tsx";

/** The page after a refusal. WeChat does not send the browser back to the site. */
export function CancelledPage({ context }: { context: PageContext }) {
  const { sandbox, query, language } = context;
  const { title, text, back } = CANCELLED_COPY[language];
  const insideWeChat = appIn(sandbox, query.get("appid"))?.kind === "official_account";
  return (
    <Page page="cancelled" context={context}>
      <Ending outcome="refused" title={title} text={text}>
        <p class="answers">
          <a class="button primary" href={pageFor(sandbox, insideWeChat ? "authorize" : "chooser", query)}>
            {back}
          </a>
          <HomeLink context={context} />
        </p>
      </Ending>
    </Page>
  );
}

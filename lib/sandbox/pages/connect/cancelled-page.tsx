/** @jsxImportSource hono/jsx */
import { pageFor } from "../../pages.ts";
import { appIn } from "../../sandbox.ts";
import { Page } from "../document.tsx";
import type { PageContext } from "../page-context.ts";
import { CANCELLED_COPY } from "./cancelled-copy.ts";
import { HomeLink } from "./home-link.tsx";
import { Sign } from "./sign.tsx";

/** The page after a refusal. WeChat does not send the browser back to the site. */
export function CancelledPage({ context }: { context: PageContext }) {
  const { sandbox, query, language } = context;
  const copy = CANCELLED_COPY[language];
  const insideWeChat = appIn(sandbox, query.get("appid"))?.kind === "official_account";
  return (
    <Page page="cancelled" context={context}>
      <article class="ended">
        <Sign path="M27 27l18 18M45 27 27 45" />
        <h1>{copy.title}</h1>
        <p class="why">{copy.text}</p>
        <p class="answers">
          <a class="button primary" href={pageFor(sandbox, insideWeChat ? "authorize" : "chooser", query)}>
            {copy.back}
          </a>
          <HomeLink context={context} />
        </p>
      </article>
    </Page>
  );
}

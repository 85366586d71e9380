import { OFFICIAL_ACCOUNT, pageFor } from "@/lib/sandbox";
import { Frame } from "../../frame";
import { type PageProps, pageContext } from "../../page-context";
import "../connect.css";
import { CANCELLED_COPY } from "./copy";

/** The page after a refusal. WeChat does not send the browser back to the site. */
export default async function CancelledPage(props: PageProps) {
  const context = await pageContext(props);
  const copy = CANCELLED_COPY[context.language];
  const insideWeChat = context.query.get("appid") === OFFICIAL_ACCOUNT.appId;
  return (
    <Frame page="cancelled" context={context}>
      <article className="ended">
        {/* The frame of the QR code, without the code. */}
        <svg viewBox="0 0 72 72" aria-hidden="true">
          <path d="M1 20V1h19M52 1h19v19M71 52v19H52M20 71H1V52" />
          <path d="M27 27l18 18M45 27 27 45" />
        </svg>
        <h1>{copy.title}</h1>
        <p className="why">{copy.text}</p>
        <p className="answers">
          <a className="button primary" href={pageFor(insideWeChat ? "authorize" : "chooser", context.query)}>
            {copy.back}
          </a>
          <a className="button" href="/">
            {copy.site}
          </a>
        </p>
      </article>
    </Frame>
  );
}

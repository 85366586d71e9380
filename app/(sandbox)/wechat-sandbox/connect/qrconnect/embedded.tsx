import { CAST, type Embedding, PAGES, pageFor, type QrConnectRequest } from "@/lib/sandbox";
import { Avatar } from "../../avatar";
import type { PageContext } from "../../page-context";
import "./embedded.css";
import { EmbeddedAnswers } from "./embedded-answers";
import { QrPicture } from "./qr-picture";
import { RequestFields } from "./request-fields";

interface Props {
  context: PageContext;
  request: QrConnectRequest;
  embedding: Embedding;
}

/** The page as a frame in the site's login page shows it: the QR code, and the phone as one row of people. */
export function Embedded({ context, request, embedding }: Props) {
  const { sandbox, query, language, copy } = context;
  return (
    <main
      className="embedded"
      lang={language}
      aria-label={copy.chooser.phone}
      data-color-scheme={embedding.colorScheme}
    >
      <EmbeddedAnswers
        action={PAGES.confirm}
        selfRedirect={embedding.selfRedirect}
        copy={{
          allow: copy.chooser.allow,
          refuse: copy.chooser.refuse,
          cancelled: copy.cancelled.title,
          again: copy.cancelled.back,
          failed: copy.embedded.failed,
        }}
      >
        <RequestFields context={context} request={request} />
        <QrPicture text={`${sandbox.origin}${pageFor("chooser", query)}`} label={copy.chooser.qr} />
        <fieldset>
          <legend>
            <h1>{copy.chooser.who}</h1>
          </legend>
          {CAST.map((person, index) => (
            <label key={person.slug}>
              <input type="radio" name="person" value={person.slug} defaultChecked={index === 0} />
              <Avatar person={person} />
              <bdi className="name">{person.nickname}</bdi>
            </label>
          ))}
        </fieldset>
      </EmbeddedAnswers>
    </main>
  );
}

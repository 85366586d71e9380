import { CAST, DECISION_PATH, type Embedding, type LoginRequest } from "@/lib/sandbox";
import { Avatar } from "../../avatar";
import type { PageContext } from "../../page-context";
import "./embedded.css";
import { EmbeddedAnswers } from "./embedded-answers";
import { QrPicture } from "./qr-picture";
import { RequestFields } from "./request-fields";

// A frame has room for five. The others are on the page itself, and on a phone that scans the code.
const EVERYDAY = CAST.slice(0, 5);

interface Props {
  context: PageContext;
  request: LoginRequest;
  uuid: string;
  embedding: Embedding;
}

/** The page as a frame in the site's login page shows it: the QR code, and the phone as one row of people. */
export function Embedded({ context, request, uuid, embedding }: Props) {
  const { language, copy } = context;
  return (
    <main
      className="embedded"
      lang={language}
      aria-label={copy.chooser.phone}
      data-color-scheme={embedding.colorScheme}
    >
      <EmbeddedAnswers
        action={DECISION_PATH}
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
        <QrPicture uuid={uuid} label={copy.chooser.qr} />
        <fieldset>
          <legend>
            <h1>{copy.chooser.who}</h1>
          </legend>
          {EVERYDAY.map((person, index) => (
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

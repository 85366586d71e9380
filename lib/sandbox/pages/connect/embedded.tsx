/** @jsxImportSource hono/jsx */
import type { Embedding } from "../../login/embedding.ts";
import { hostOf, type LoginRequest } from "../../login/request.ts";
import { DECISION_PATH } from "../../pages.ts";
import { Avatar } from "../avatar.tsx";
import { Document } from "../document.tsx";
import { Nickname } from "../nickname.tsx";
import type { PageContext } from "../page-context.ts";
import { CANCELLED_COPY } from "./cancelled-copy.ts";
import { Follower } from "./follower.tsx";
import { NoQrCode } from "./no-qr-code.tsx";
import { IN_VIEW } from "./people.tsx";
import { PHONE_COPY } from "./phone-copy.ts";
import { QR_CONNECT_COPY } from "./qr-copy.ts";
import { RequestFields } from "./request-fields.tsx";

interface Props {
  context: PageContext;
  request: LoginRequest;
  /** Undefined if there is no QR code. */
  uuid: string | undefined;
  embedding: Embedding;
}

/**
 * The page in a frame of the site's login page: the QR code, and the phone as one row of people. A frame has room for
 * five people. The others are on the whole page, and on a phone that scans the code. `assets/frame.mjs` sends the answer.
 */
export function Embedded({ context, request, uuid, embedding: { colorScheme, selfRedirect, lite } }: Props) {
  const { sandbox, language } = context;
  const [copy, phone, cancelled] = [QR_CONNECT_COPY[language], PHONE_COPY[language], CANCELLED_COPY[language]];
  const answers = JSON.stringify({ selfRedirect, failed: copy.embedded.failed });
  return (
    <Document context={context} script="frame.mjs">
      <main class="embedded" aria-label={phone.name} data-color-scheme={colorScheme}>
        {!lite && <p class="asking">{copy.title(hostOf(request))}</p>}
        <form action={`${sandbox.path}${DECISION_PATH}`} data-answers={answers}>
          <RequestFields context={context} fields={request.fields} />
          {uuid === undefined ? (
            <NoQrCode context={context} embedded />
          ) : (
            <Follower context={context} request={request} uuid={uuid} frame={{ wholeWindow: !selfRedirect }} />
          )}
          <fieldset>
            <legend>
              <h1>{phone.who}</h1>
            </legend>
            {sandbox.people.slice(0, IN_VIEW).map((person, index) => (
              <label>
                <input type="radio" name="person" value={person.slug} checked={index === 0} />
                <Avatar sandbox={sandbox} person={person} />
                <Nickname person={person} empty={phone.emptyNickname} />
              </label>
            ))}
          </fieldset>
          {/* Until the script runs, a click would be lost. */}
          <div class="answers">
            <button type="button" class="button primary" value="allow" disabled>
              {phone.allow}
            </button>
            <button type="button" class="button" value="refuse" disabled>
              {phone.refuse}
            </button>
          </div>
        </form>
        <div class="cancelled" role="status" hidden>
          <h1>{cancelled.title}</h1>
          <button type="button" class="button">
            {copy.embedded.chooseAgain}
          </button>
        </div>
        <p class="outcome" role="status" />
      </main>
    </Document>
  );
}

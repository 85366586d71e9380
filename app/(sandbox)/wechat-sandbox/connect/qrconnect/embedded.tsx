import { DECISION_PATH, type Embedding, pageWith } from "@/lib/sandbox";
import { Avatar } from "../../avatar";
import { Nickname } from "../../nickname";
import type { PageContext } from "../../page-context";
import type { Asked } from "../asked";
import { CANCELLED_COPY } from "../cancelled/copy";
import { EVERYDAY } from "../people";
import { PHONE_COPY } from "../phone-copy";
import { RequestFields } from "../request-fields";
import { pictureOf, pollOf } from "./addresses";
import { QR_CONNECT_COPY } from "./copy";
import "./embedded.css";
import { EmbeddedAnswers } from "./embedded-answers";
import { Follower } from "./follower";
import { NoQrCode } from "./no-qr-code";

interface Props {
  context: PageContext;
  asked: Asked;
  /** Undefined if there is no QR code. */
  uuid: string | undefined;
  embedding: Embedding;
}

/**
 * The page in a frame of the site's login page: the QR code, and the phone as one row of people. A frame has room for
 * five people. The others are on the whole page, and on a phone that scans the code.
 */
export function Embedded({ context, asked, uuid, embedding: { colorScheme, selfRedirect, lite } }: Props) {
  const { language } = context;
  const [copy, phone, cancelled] = [QR_CONNECT_COPY[language], PHONE_COPY[language], CANCELLED_COPY[language]];
  return (
    <main className="embedded" lang={language} aria-label={phone.name} data-color-scheme={colorScheme}>
      {!lite && <p className="asking">{copy.title(asked.host)}</p>}
      <EmbeddedAnswers
        action={DECISION_PATH}
        selfRedirect={selfRedirect}
        copy={{
          allow: phone.allow,
          refuse: phone.refuse,
          cancelled: cancelled.title,
          again: copy.embedded.chooseAgain,
          failed: copy.embedded.failed,
        }}
      >
        <RequestFields context={context} fields={asked.fields} />
        {/* WeChat's own script sends no response_type. Only a request with this login_type may omit it. */}
        <input type="hidden" name="login_type" value="jssdk" />
        {uuid === undefined ? (
          <NoQrCode context={context} embedded />
        ) : (
          <Follower
            poll={pollOf(uuid)}
            picture={pictureOf(uuid)}
            callback={asked.callback}
            wholeWindow={!selfRedirect}
            again={pageWith("chooser", context.query)}
            copy={{ picture: copy.picture, again: copy.again, progress: copy.embedded.progress }}
          />
        )}
        <fieldset>
          <legend>
            <h1>{phone.who}</h1>
          </legend>
          {EVERYDAY.map((person, index) => (
            <label key={person.slug}>
              <input type="radio" name="person" value={person.slug} defaultChecked={index === 0} />
              <Avatar person={person} />
              <Nickname person={person} empty={phone.emptyNickname} />
            </label>
          ))}
        </fieldset>
      </EmbeddedAnswers>
    </main>
  );
}

import { leadsOnlyHere, PAGES, PARAMETERS, pageWith } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";
import type { Asked } from "../asked";
import { PhoneForm } from "../phone-form";
import { RequestFields } from "../request-fields";
import { pictureOf, pollOf } from "./addresses";
import { QR_CONNECT_COPY } from "./copy";
import { Follower } from "./follower";
import { NoQrCode } from "./no-qr-code";

interface Props {
  context: PageContext;
  asked: Asked;
  /** Undefined if there is no QR code. */
  uuid: string | undefined;
}

/** The QR code and the site's request on one side, the phone on the other. */
export function Chooser({ context, asked, uuid }: Props) {
  const copy = QR_CONNECT_COPY[context.language];
  const { host, fields, callback } = asked;
  return (
    <>
      <header className="lead">
        <h1>{copy.title(host)}</h1>
        {uuid !== undefined && <p>{copy.lead}</p>}
      </header>
      <div className="scene">
        <PhoneForm context={context} host={host}>
          <RequestFields context={context} fields={fields} />
        </PhoneForm>
        <div className="computer">
          {uuid === undefined ? (
            <NoQrCode context={context} />
          ) : (
            <Follower
              poll={pollOf(uuid)}
              picture={pictureOf(uuid)}
              callback={callback}
              wholeWindow={false}
              again={pageWith("chooser", context.query)}
              copy={{ picture: copy.picture, again: copy.again, progress: copy.progress }}
            >
              <div className="reach">
                <noscript>
                  <p>{copy.noScript}</p>
                </noscript>
                <p>{reach(context)}</p>
                <p>
                  <a className="tap" href={`${PAGES.confirm}?uuid=${uuid}`} target="_blank" rel="noreferrer">
                    {copy.tab}
                  </a>
                </p>
              </div>
            </Follower>
          )}
          <section className="request">
            <h2>{copy.request}</h2>
            <p>{copy.requestText}</p>
            <dl>
              {PARAMETERS.map((name) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{fields[name] || <i>{copy.empty}</i>}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}

function reach({ sandbox, language }: PageContext): string {
  const copy = QR_CONNECT_COPY[language];
  return leadsOnlyHere(sandbox) ? copy.leadsHere : copy.leadsTo(sandbox.phoneOrigin);
}

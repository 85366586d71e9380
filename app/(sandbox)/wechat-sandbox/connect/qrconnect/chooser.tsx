import { hostOf, type LoginRequest, PARAMETERS } from "@/lib/sandbox";
import type { PageContext } from "../../page-context";
import { Phone } from "./phone";
import { QrPicture } from "./qr-picture";

/** The QR code and what the site asks for on one side, the phone on the other. */
export function Chooser({ context, request, uuid }: { context: PageContext; request: LoginRequest; uuid: string }) {
  const { copy } = context;
  const host = hostOf(request);
  return (
    <>
      <header className="lead">
        <h1>{copy.chooser.title(host)}</h1>
        <p>{copy.chooser.lead}</p>
      </header>
      <div className="scene">
        <Phone context={context} request={request} host={host} />
        <div className="computer">
          <figure className="qr">
            <div className="finder">
              <QrPicture uuid={uuid} label={copy.chooser.qr} />
            </div>
            <figcaption>{copy.chooser.qrText}</figcaption>
          </figure>
          <section className="request">
            <h2>{copy.chooser.request}</h2>
            <p>{copy.chooser.requestText}</p>
            <dl>
              {PARAMETERS.map((name) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{request.fields[name] || <i>{copy.chooser.empty}</i>}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}

/** @jsxImportSource hono/jsx */
import { PARAMETERS } from "../../login/problem.ts";
import { leadsOnlyHere } from "../../login/qr-code-image.ts";
import { hostOf, type LoginRequest } from "../../login/request.ts";
import { PAGES } from "../../pages.ts";
import type { PageContext } from "../page-context.ts";
import { Follower } from "./follower.tsx";
import { NoQrCode } from "./no-qr-code.tsx";
import { PhoneForm } from "./phone-form.tsx";
import { QR_CONNECT_COPY } from "./qr-copy.ts";
import { RequestFields } from "./request-fields.tsx";

interface Props {
  context: PageContext;
  request: LoginRequest;
  /** Undefined if there is no QR code. */
  uuid: string | undefined;
}

/** The QR code and the site's request on one side, the phone on the other. */
export function Chooser({ context, request, uuid }: Props) {
  const copy = QR_CONNECT_COPY[context.language];
  const { fields } = request;
  const host = hostOf(request);
  return (
    <>
      <header>
        <h1>{copy.title(host)}</h1>
        {uuid !== undefined && <p class="lead">{copy.lead}</p>}
      </header>
      <div class="scene">
        <PhoneForm context={context} host={host}>
          <RequestFields context={context} fields={fields} />
        </PhoneForm>
        <div>
          {uuid === undefined ? (
            <NoQrCode context={context} />
          ) : (
            <Follower context={context} request={request} uuid={uuid}>
              <div class="note">
                <noscript>
                  <p>{copy.noScript}</p>
                </noscript>
                <p>{reach(context)}</p>
                <p>
                  <a
                    class="tap"
                    href={`${context.sandbox.path}${PAGES.confirm}?uuid=${uuid}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {copy.tab}
                  </a>
                </p>
              </div>
            </Follower>
          )}
          <section class="request">
            <h2>{copy.request}</h2>
            <p class="note">{copy.requestText}</p>
            <dl>
              {PARAMETERS.map((name) => (
                <div>
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

import type { Viewport } from "next";
import { headers } from "next/headers";
import { langParameter, PHONE_OUTCOMES, type PhoneOutcome, visitPhone } from "@/lib/sandbox";
import { Frame } from "../../frame";
import { methodOf, type PageProps, pageContext, sandboxFor } from "../../page-context";
import "../connect.css";
import { PhoneForm } from "../phone-form";
import { OUTCOME_COPY } from "./copy";

// Lets the buttons at the bottom keep clear of what the phone itself draws there.
export const viewport: Viewport = { viewportFit: "cover" };

/** The phone's page, which the QR code leads to. Opening it counts as a scan. It works without scripts. */
export default async function ConfirmPage(props: PageProps) {
  const context = await pageContext(props);
  const { query, language } = context;
  const outcome = PHONE_OUTCOMES.find((known) => known === query.get("outcome"));
  const requestHeaders = await headers();
  const visited = outcome ?? (await visitPhone(sandboxFor(requestHeaders), query, methodOf(requestHeaders)));
  return (
    <Frame page="confirm" context={context} handset>
      {typeof visited === "string" ? (
        <Outcome outcome={visited} language={language} />
      ) : (
        <PhoneForm context={context} host={visited.host} wholePage canExpire>
          <input type="hidden" name="uuid" value={query.get("uuid") ?? ""} />
          <input type="hidden" name="lang" value={langParameter(language)} />
        </PhoneForm>
      )}
    </Frame>
  );
}

const SIGNS = {
  allowed: "m25 37 8 8 15-17",
  refused: "M27 27l18 18M45 27 27 45",
  sent_back: "M27 27l18 18M45 27 27 45",
  expired: "M36 24v13l8 5",
  unavailable: "M36 22v18M36 47v3",
  too_often: "M36 22v18M36 47v3",
} as const satisfies Record<PhoneOutcome, string>;

function Outcome({ outcome, language }: { outcome: PhoneOutcome; language: keyof typeof OUTCOME_COPY }) {
  const { title, text } = OUTCOME_COPY[language][outcome];
  return (
    <article className="ended">
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <path d="M1 20V1h19M52 1h19v19M71 52v19H52M20 71H1V52" />
        <path d={SIGNS[outcome]} />
      </svg>
      <h1>{title}</h1>
      <p className="why">{text}</p>
    </article>
  );
}

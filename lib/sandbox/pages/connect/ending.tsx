/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { PhoneOutcome } from "../../pages.ts";

const CROSS = "M27 27l18 18M45 27 27 45";
const EXCLAMATION = "M36 22v18M36 47v3";

const SIGNS: Readonly<Record<PhoneOutcome, string>> = {
  allowed: "m25 37 8 8 15-17",
  refused: CROSS,
  sent_back: CROSS,
  expired: "M36 24v13l8 5",
  unavailable: EXCLAMATION,
  too_often: EXCLAMATION,
};

interface Props {
  outcome: PhoneOutcome;
  title: string;
  text: string;
  /** What can be done next. */
  children?: Child;
}

/** How a login ended, or why there can be none, with a sign in the frame of the QR code. */
export function Ending({ outcome, title, text, children }: Props) {
  return (
    <article class="statement">
      <svg class="sign" viewBox="0 0 72 72" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        <path class="frame" d="M1 20V1h19M52 1h19v19M71 52v19H52M20 71H1V52" />
        <path d={SIGNS[outcome]} stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {children}
    </article>
  );
}

import { PARAMETERS } from "./login/problem";
import { SANDBOX_PATH } from "./sandbox";

/** The sandbox's pages, under the site's origin. */
export const PAGES = {
  index: SANDBOX_PATH,
  chooser: `${SANDBOX_PATH}/connect/qrconnect`,
  authorize: `${SANDBOX_PATH}/connect/oauth2/authorize`,
  /** The phone's page, after it has read a QR code. */
  confirm: `${SANDBOX_PATH}/connect/confirm`,
  cancelled: `${SANDBOX_PATH}/connect/cancelled`,
} as const;

/** Where forms are posted to. */
export const DECISION_PATH = `${SANDBOX_PATH}/connect/confirm_reply`;

/** The path of a page with its parameters, repeated ones included, and nothing else of what came with them. */
export function pageFor(page: keyof typeof PAGES, query: URLSearchParams): string {
  const known = new Set<string>([...(page === "confirm" ? ["uuid", "outcome"] : PARAMETERS), "lang"]);
  const kept = new URLSearchParams([...query].filter(([name]) => known.has(name)));
  return kept.size === 0 ? PAGES[page] : `${PAGES[page]}?${kept}`;
}

/**
 * How a decision on the phone ended. A refusal that was `sent_back` is the site's to hear, and ends the QR code;
 * `unavailable` is a store that did not answer.
 */
export const PHONE_OUTCOMES = ["allowed", "refused", "sent_back", "expired", "unavailable"] as const;

export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];

/** The path of the phone's page that tells how it ended, in the same language. */
export function outcomePath(outcome: PhoneOutcome, query: URLSearchParams): string {
  const lang = query.get("lang");
  return `${PAGES.confirm}?${new URLSearchParams({ outcome, ...(lang !== null && { lang }) })}`;
}

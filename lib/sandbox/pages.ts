import { PARAMETERS } from "./login/problem";
import { SANDBOX_PATH } from "./sandbox";

/** The sandbox's pages, under the site's origin. */
export const PAGES = {
  index: SANDBOX_PATH,
  chooser: `${SANDBOX_PATH}/connect/qrconnect`,
  authorize: `${SANDBOX_PATH}/connect/oauth2/authorize`,
  /** The phone's page, after the phone has scanned a QR code. */
  confirm: `${SANDBOX_PATH}/connect/confirm`,
  cancelled: `${SANDBOX_PATH}/connect/cancelled`,
} as const;

/** Where forms are posted to. */
export const DECISION_PATH = `${SANDBOX_PATH}/connect/confirm_reply`;

/** The path of a page with the parameters that it knows, repeated ones included. All others are left out. */
export function pageFor(page: keyof typeof PAGES, query: URLSearchParams): string {
  const known = new Set<string>([...(page === "confirm" ? ["uuid", "outcome"] : PARAMETERS), "lang"]);
  return pageWith(page, new URLSearchParams([...query].filter(([name]) => known.has(name))));
}

// Servers and the proxies in front of them accept 4 to 16 KiB. A browser escapes less, so its URL came through.
const LONG = 2_048;

/** The path of a page with all these parameters. */
export function pageWith(page: keyof typeof PAGES, query: URLSearchParams): string {
  if (query.size === 0) return PAGES[page];
  const path = `${PAGES[page]}?${query}`;
  return path.length > LONG ? `${PAGES[page]}?${shortest(query)}` : path;
}

// Escapes as little as a browser does: only what has a meaning in a URL. The URL that brought the parameters was rarely
// shorter, so a server accepts this one, too.
function shortest(query: URLSearchParams): string {
  return [...query].map(([name, value]) => `${encodeURIComponent(name)}=${escaped(value)}`).join("&");
}

function escaped(value: string): string {
  return value.replace(/[^!-~]|["#%&+<>]/gu, (character) => (character === " " ? "+" : encodeURIComponent(character)));
}

/**
 * How a decision on the phone ended. `sent_back` is a refusal that the site learns of, and that ends the QR code.
 * `unavailable` means that the store did not answer, `too_often` that the client has to wait.
 */
export const PHONE_OUTCOMES = ["allowed", "refused", "sent_back", "expired", "unavailable", "too_often"] as const;

export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];

/** The path of the phone's page for an outcome, in the same language. */
export function outcomePath(outcome: PhoneOutcome, query: URLSearchParams): string {
  const lang = query.get("lang");
  return `${PAGES.confirm}?${new URLSearchParams({ outcome, ...(lang !== null && { lang }) })}`;
}

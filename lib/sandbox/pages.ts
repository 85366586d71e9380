import { PARAMETERS } from "./login/problem.ts";
import type { Sandbox } from "./sandbox.ts";

/** The sandbox's pages, under its path. */
export const PAGES = {
  index: "/",
  chooser: "/connect/qrconnect",
  authorize: "/connect/oauth2/authorize",
  /** The phone's page, after the phone has scanned a QR code. */
  confirm: "/connect/confirm",
  cancelled: "/connect/cancelled",
} as const;

/** WeChat's script for a page that shows the QR code itself. */
export const WX_LOGIN_PATH = "/connect/zh_CN/htmledition/js/wxLogin.js";

type InPath = Pick<Sandbox, "path">;

/** Where forms are posted to. */
export const DECISION_PATH = "/connect/confirm_reply";

/** The path of a page with the parameters that it knows, repeated ones included. All others are left out. */
export function pageFor(sandbox: InPath, page: keyof typeof PAGES, query: URLSearchParams): string {
  const known = new Set<string>([...(page === "confirm" ? ["uuid", "outcome"] : PARAMETERS), "lang"]);
  return pageWith(sandbox, page, new URLSearchParams([...query].filter(([name]) => known.has(name))));
}

// Servers and the proxies in front of them accept 4 to 16 KiB. A browser escapes less, so its URL came through.
const LONG = 2_048;

/** The path of a page with all these parameters. */
export function pageWith({ path }: InPath, page: keyof typeof PAGES, query: URLSearchParams): string {
  const start = path !== "" && page === "index" ? path : `${path}${PAGES[page]}`;
  if (query.size === 0) return start;
  const address = `${start}?${query}`;
  return address.length > LONG ? `${start}?${shortest(query)}` : address;
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
export function outcomePath({ path }: InPath, outcome: PhoneOutcome, query: URLSearchParams): string {
  const lang = query.get("lang");
  return `${path}${PAGES.confirm}?${new URLSearchParams({ outcome, ...(lang !== null && { lang }) })}`;
}

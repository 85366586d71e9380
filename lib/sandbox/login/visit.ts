import "server-only";
import { CAST, type Person } from "../cast/cast";
import { note } from "../journal";
import { PAGES, type PhoneOutcome } from "../pages";
import type { Sandbox } from "../sandbox";
import { orWithoutStore } from "../store-failure";
import type { Why } from "../why";
import { makeCode } from "./code";
import { checkAuthorize } from "./oauth2-authorize";
import { type Problem, WECHAT_SAYS } from "./problem";
import { checkQrConnect } from "./qrconnect";
import { callbackUrl, type LoginRequest } from "./request";
import { makeTicket, scan, type Ticket, ticketOf } from "./ticket";

/** What a page has to show for its address. */
export type Visit<Extra> =
  | ({ readonly ok: true; readonly request: LoginRequest } & Extra)
  | { readonly ok: false; readonly problem: Problem };

/**
 * Somebody opens the QR code page. Makes the ticket that the QR code carries; there is none where the store does not
 * answer or is not shared, and the phone in the page needs none. A HEAD shows nobody a QR code, so it makes none either.
 */
export async function visitQrConnect(
  sandbox: Sandbox,
  query: URLSearchParams,
  method = "GET",
): Promise<Visit<{ readonly uuid: string | undefined }>> {
  const check = checkQrConnect(sandbox, query);
  if (method === "HEAD") return check.ok ? { ...check, uuid: undefined } : check;
  noteVisit(sandbox, "chooser", query, check);
  if (!check.ok) return check;
  if (!sandbox.sharedStore) return { ...check, uuid: undefined };
  return { ...check, uuid: await orWithoutStore(makeTicket(sandbox, check.request), undefined) };
}

/**
 * Somebody opens the page inside WeChat. A login that is silent has somewhere to go at once, as the person who allowed
 * a login in this browser last.
 */
export async function visitAuthorize(
  sandbox: Sandbox,
  query: URLSearchParams,
  userAgent: string,
  person: Person | undefined,
): Promise<Visit<{ readonly silently: string | undefined }>> {
  const check = checkAuthorize(sandbox, query, userAgent);
  const silent = check.ok && check.request.scope === "snsapi_base" ? (person ?? CAST[0]) : undefined;
  noteVisit(sandbox, "authorize", query, check, silent && "silent");
  if (!check.ok) return check;
  if (!silent) return { ...check, silently: undefined };
  const { request } = check;
  const code = await makeCode(sandbox, { app: request.app, person: silent, scope: request.scope });
  return { ...check, silently: callbackUrl(request, code) };
}

/**
 * Somebody opens the phone's page, as a scan of the QR code does. It is an outcome where it has ended before it began. A
 * HEAD, as a preview of the address makes, is no scan.
 */
export async function visitPhone(
  sandbox: Sandbox,
  query: URLSearchParams,
  method = "GET",
): Promise<Ticket | Extract<PhoneOutcome, "expired" | "unavailable">> {
  const found = method === "HEAD" ? ticketOf(sandbox, query.get("uuid")) : scan(sandbox, query.get("uuid"));
  const visited = (await orWithoutStore(found, "unavailable" as const)) ?? "expired";
  if (method === "HEAD") return visited;
  note(sandbox, { method: "GET", url: `${sandbox.origin}${PAGES.confirm}?${query}` }, { why: whyOf(visited) });
  return visited;
}

function whyOf(visited: Awaited<ReturnType<typeof visitPhone>>): Why {
  if (visited === "unavailable") return { kind: "unavailable" };
  return visited === "expired" ? { kind: "foreign", parameter: "uuid" } : { kind: "scanned" };
}

function noteVisit(
  sandbox: Sandbox,
  page: keyof typeof PAGES,
  query: URLSearchParams,
  check: Visit<unknown>,
  how: "shown" | "silent" = "shown",
): void {
  const request = { method: "GET", url: `${sandbox.origin}${PAGES[page]}?${query}` };
  if (check.ok) {
    note(sandbox, request, { why: { kind: how } });
  } else {
    const { kind } = check.problem;
    note(sandbox, request, { why: { kind: "problem", problem: kind }, errcode: WECHAT_SAYS[kind].errcode });
  }
}

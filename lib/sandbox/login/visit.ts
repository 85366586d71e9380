import type { Person } from "../cast/person.ts";
import { note } from "../journal.ts";
import { PAGES, type PhoneOutcome } from "../pages.ts";
import type { Sandbox } from "../sandbox.ts";
import { orWithoutStore } from "../store-failure.ts";
import type { Why } from "../why.ts";
import { makeCode } from "./code.ts";
import { checkAuthorize } from "./oauth2-authorize.ts";
import { type Problem, WECHAT_SAYS } from "./problem.ts";
import { checkQrConnect } from "./qrconnect.ts";
import { callbackUrl, type LoginRequest } from "./request.ts";
import { makeTicket, scan, type Ticket, ticketOf } from "./ticket.ts";

/** What a page shows for its query string. */
export type Visit<Extra> =
  | ({ readonly ok: true; readonly request: LoginRequest } & Extra)
  | { readonly ok: false; readonly problem: Problem };

// A client that opens a page too often is not noted, so that it displaces nothing from the list of requests.
const TOO_OFTEN = { ok: false, problem: { kind: "too_often", parameter: undefined } } as const;

/**
 * Opens the QR code page, and makes the ticket that the QR code carries. There is no ticket if the store does not
 * answer or is not shared. The phone in the page needs none. A HEAD shows no QR code, so it makes no ticket either.
 */
export async function visitQrConnect(
  sandbox: Sandbox,
  query: URLSearchParams,
  method = "GET",
): Promise<Visit<{ readonly uuid: string | undefined }>> {
  if (method !== "HEAD" && (await sandbox.take("sandbox_page")) > 0) return TOO_OFTEN;
  const check = checkQrConnect(sandbox, query);
  if (method === "HEAD") return check.ok ? { ...check, uuid: undefined } : check;
  noteVisit(sandbox, "chooser", query, check);
  if (!check.ok) return check;
  if (!sandbox.sharedStore) return { ...check, uuid: undefined };
  return { ...check, uuid: await orWithoutStore(makeTicket(sandbox, check.request), undefined) };
}

/**
 * Opens the page inside WeChat. A silent login gets the callback URL at once. It signs in the person who last allowed a
 * login in this browser. A HEAD makes no code.
 */
export async function visitAuthorize(
  sandbox: Sandbox,
  query: URLSearchParams,
  userAgent: string,
  person: Person | undefined,
  method = "GET",
): Promise<Visit<{ readonly silently: string | undefined }>> {
  if (method !== "HEAD" && (await sandbox.take("sandbox_page")) > 0) return TOO_OFTEN;
  const check = checkAuthorize(sandbox, query, userAgent);
  if (method === "HEAD") return check.ok ? { ...check, silently: undefined } : check;
  const silent = check.ok && check.request.scope === "snsapi_base" ? (person ?? sandbox.people[0]) : undefined;
  noteVisit(sandbox, "authorize", query, check, silent && "silent");
  if (!check.ok) return check;
  if (!silent) return { ...check, silently: undefined };
  const { request } = check;
  const code = await makeCode(sandbox, { app: request.app, person: silent, scope: request.scope });
  return { ...check, silently: callbackUrl(request, code) };
}

/**
 * Opens the phone's page, as a scan of the QR code does. Returns an outcome if it is too late, or if the store does not
 * answer, or if the client opens it too often. A HEAD is not a scan: the preview of a link may send one.
 */
export async function visitPhone(
  sandbox: Sandbox,
  query: URLSearchParams,
  method = "GET",
): Promise<Ticket | Extract<PhoneOutcome, "expired" | "unavailable" | "too_often">> {
  if (method !== "HEAD" && (await sandbox.take("sandbox_page")) > 0) return "too_often";
  const found = method === "HEAD" ? ticketOf(sandbox, query.get("uuid")) : scan(sandbox, query.get("uuid"));
  const visited = (await orWithoutStore(found, "unavailable" as const)) ?? "expired";
  if (method === "HEAD") return visited;
  note(sandbox, { method: "GET", path: PAGES.confirm, parameters: query }, { why: whyOf(visited) });
  return visited;
}

function whyOf(visited: Ticket | "expired" | "unavailable"): Why {
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
  const request = { method: "GET", path: PAGES[page], parameters: query };
  if (check.ok) {
    note(sandbox, request, { why: { kind: how } });
  } else {
    const { kind } = check.problem;
    note(sandbox, request, { why: { kind: "problem", problem: kind }, errcode: WECHAT_SAYS[kind].errcode });
  }
}

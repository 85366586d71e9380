import "server-only";
import { CAST, type Person } from "../cast/cast";
import { note } from "../journal";
import { PAGES } from "../pages";
import type { Sandbox } from "../sandbox";
import type { Why } from "../why";
import { makeCode } from "./code";
import { checkAuthorize } from "./oauth2-authorize";
import { type Problem, WECHAT_SAYS } from "./problem";
import { checkQrConnect } from "./qrconnect";
import { callbackUrl, type LoginRequest } from "./request";
import { makeTicket, scan, type Ticket } from "./ticket";

/** What a page has to show for its address. */
export type Visit<Extra> =
  | ({ readonly ok: true; readonly request: LoginRequest } & Extra)
  | { readonly ok: false; readonly problem: Problem };

/** Somebody opens the QR code page. Makes the ticket that the QR code carries. */
export async function visitQrConnect(
  sandbox: Sandbox,
  query: URLSearchParams,
): Promise<Visit<{ readonly uuid: string }>> {
  const check = checkQrConnect(sandbox, query);
  await noteVisit(sandbox, "chooser", query, check);
  return check.ok ? { ...check, uuid: await makeTicket(sandbox, check.request) } : check;
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
  await noteVisit(sandbox, "authorize", query, check, silent && "silent");
  if (!check.ok) return check;
  if (!silent) return { ...check, silently: undefined };
  const { request } = check;
  const code = await makeCode(sandbox, { app: request.app, person: silent, scope: request.scope });
  return { ...check, silently: callbackUrl(request, code) };
}

/** Somebody opens the phone's page, as a scan of the QR code does. Undefined where it is too late. */
export async function visitPhone(sandbox: Sandbox, query: URLSearchParams): Promise<Ticket | undefined> {
  const ticket = await scan(sandbox, query.get("uuid"));
  const why: Why = ticket ? { kind: "scanned" } : { kind: "foreign", parameter: "uuid" };
  await note(sandbox, { method: "GET", url: `${sandbox.origin}${PAGES.confirm}?${query}` }, { why });
  return ticket;
}

async function noteVisit(
  sandbox: Sandbox,
  page: keyof typeof PAGES,
  query: URLSearchParams,
  check: Visit<unknown>,
  how: "shown" | "silent" = "shown",
): Promise<void> {
  const request = { method: "GET", url: `${sandbox.origin}${PAGES[page]}?${query}` };
  if (check.ok) return note(sandbox, request, { why: { kind: how } });
  const { kind } = check.problem;
  await note(sandbox, request, { why: { kind: "problem", problem: kind }, errcode: WECHAT_SAYS[kind].errcode });
}

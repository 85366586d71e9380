import { formOf } from "../form.ts";
import type { Grant } from "../grant.ts";
import { note } from "../journal.ts";
import { languageOf, preferredLanguage } from "../language.ts";
import { DECISION_PATH, outcomePath, type PhoneOutcome, pageFor } from "../pages.ts";
import { appIn, type Sandbox } from "../sandbox.ts";
import { orWithoutStore } from "../store-failure.ts";
import { type Choice, choiceOf, type Decision, single } from "./choice.ts";
import { isCodeOf, makeCode } from "./code.ts";
import { DECISION_COPY } from "./decision-copy.ts";
import { noteDecision } from "./decision-note.ts";
import { checkAuthorize } from "./oauth2-authorize.ts";
import { PARAMETERS } from "./problem.ts";
import { checkQrConnect } from "./qrconnect.ts";
import { rememberingCookie } from "./remembered.ts";
import { callbackUrl, type LoginRequest } from "./request.ts";
import { isSameOrigin } from "./same-origin.ts";
import { cancel, type Ticket, ticketOf } from "./ticket.ts";
import { endTicket } from "./ticket-end.ts";

// A URL has 16 KiB at most, and a form can encode each byte as three. The rest is for what the person chose.
const MOST_BYTES = 65_536;

// What is noted of a form that is rejected: nothing that it holds.
const RECEIVED = { method: "POST", path: DECISION_PATH, parameters: new URLSearchParams() } as const;

/**
 * `/connect/confirm_reply`: takes a person's decision.
 *
 * A phone that has scanned a QR code posts the code's `uuid`. The page itself posts the login request again. That
 * request is checked again, because anything can be posted.
 *
 * Every decision is answered with a redirect, so that a reload never posts twice. The page in a frame cannot post a
 * form. It asks for JSON instead, and gets the URL to go to as `location`, or null if WeChat stays on its page.
 */
export async function decide(sandbox: Sandbox, request: Request): Promise<Response> {
  const form = await formOf(request, MOST_BYTES);
  // A form that was not read does not tell its language.
  const copy = DECISION_COPY[form ? languageOf(form) : preferredLanguage(new URLSearchParams(), request.headers)];
  const wait = await sandbox.take("sandbox_page");
  if (wait > 0) return plain(429, copy.tooOften, { "Retry-After": String(wait) });
  if (!isSameOrigin(sandbox, request)) {
    note(sandbox, RECEIVED, { why: { kind: "other_site" } });
    return plain(403, copy.foreign);
  }
  if (!form) {
    note(sandbox, RECEIVED, { why: { kind: "too_long" } });
    return plain(413, copy.tooLong);
  }
  const choice = choiceOf(sandbox, form);
  const uuid = single(form, "uuid");
  if (uuid === undefined) {
    return orWithoutStore(inPage(sandbox, request, form, choice), plain(503, copy.unavailable));
  }
  if (!choice) return incomplete(sandbox, form);
  const unavailable = redirect(outcomePath(sandbox, "unavailable", form));
  return orWithoutStore(onPhone(sandbox, form, uuid, choice), unavailable);
}

/** Passes the decision to the computer, and tells the phone whether it was in time. */
async function onPhone(sandbox: Sandbox, form: URLSearchParams, uuid: string, choice: Choice): Promise<Response> {
  const ticket = await ticketOf(sandbox, uuid);
  const inTime = ticket !== undefined && (await tellComputer(sandbox, uuid, ticket, choice));
  noteDecision(sandbox, ticket?.appId, choice, inTime ? undefined : { kind: "foreign", parameter: "uuid" });
  return redirect(outcomePath(sandbox, inTime ? OUTCOMES[choice.decision] : "expired", form));
}

const OUTCOMES = {
  allow: "allowed",
  refuse: "refused",
  refuse_state: "sent_back",
  refuse_authdeny: "sent_back",
  expire: "expired",
} as const satisfies Record<Decision, PhoneOutcome>;

/**
 * Records the decision that the computer waits for. False if it is too late, or if another decision was recorded first.
 *
 * The same decision may come again, because the phone may have lost the first answer.
 */
async function tellComputer(
  sandbox: Sandbox,
  uuid: string,
  ticket: Ticket,
  { decision, grant }: Choice,
): Promise<boolean> {
  const app = appIn(sandbox, ticket.appId);
  if (!app) return false;
  if (decision === "refuse") {
    if (ticket.status === "allowed") return false;
    await cancel(sandbox, uuid, ticket);
    return true;
  }
  const asked: Grant = { ...grant, app, scope: "snsapi_login" };
  const code = decision === "expire" ? null : ((await codeAfter(sandbox, decision, asked)) ?? "");
  const end = await endTicket(sandbox, uuid, code);
  if (end.code === code) return true;
  return decision === "allow" && end.code !== null && isCodeOf(sandbox, end.code, asked);
}

/** Sends this browser back to the site, since it is the one that signs in. */
async function inPage(
  sandbox: Sandbox,
  request: Request,
  form: URLSearchParams,
  choice: Choice | undefined,
): Promise<Response> {
  const insideWeChat = single(form, "page") === "oauth2";
  const check = insideWeChat
    ? checkAuthorize(sandbox, withoutChoice(form), request.headers.get("user-agent") ?? "")
    : checkQrConnect(sandbox, form);
  const asksForJson = request.headers.get("accept") === "application/json";
  // The page makes the same check and says what is wrong.
  if (!check.ok && !asksForJson) return redirect(pageFor(sandbox, insideWeChat ? "authorize" : "chooser", form));
  if (!check.ok || !choice || choice.decision === "expire") return incomplete(sandbox, form);
  const location = await locationAfter(sandbox, check.request, choice);
  noteDecision(sandbox, check.request.app.appId, choice);
  if (asksForJson) return Response.json({ location }, { headers: { "Cache-Control": "no-store" } });
  // After a refusal WeChat stays on its page. The sandbox shows a page of its own.
  const response = redirect(location ?? pageFor(sandbox, "cancelled", form));
  if (insideWeChat && choice.decision === "allow") {
    response.headers.set("Set-Cookie", rememberingCookie(sandbox, choice.grant.person));
  }
  return response;
}

function incomplete(sandbox: Sandbox, form: URLSearchParams): Response {
  note(sandbox, RECEIVED, { why: { kind: "incomplete" } });
  return plain(400, DECISION_COPY[languageOf(form)].incomplete);
}

async function locationAfter(
  sandbox: Sandbox,
  request: LoginRequest,
  { decision, grant }: Choice,
): Promise<string | null> {
  if (decision === "refuse") return null;
  const { app, scope } = request;
  return callbackUrl(request, await codeAfter(sandbox, decision, { ...grant, app, scope }));
}

/** The code for the callback; undefined for a refusal without a code. */
async function codeAfter(sandbox: Sandbox, decision: Decision, grant: Grant): Promise<string | undefined> {
  if (decision === "allow") return makeCode(sandbox, grant);
  return decision === "refuse_authdeny" ? "authdeny" : undefined;
}

// The order of the parameters is checked again, so the fields that the person chose are left out.
function withoutChoice(form: URLSearchParams): URLSearchParams {
  const known = new Set<string>(PARAMETERS);
  return new URLSearchParams([...form].filter(([name]) => known.has(name)));
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}

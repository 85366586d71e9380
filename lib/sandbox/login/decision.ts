import "server-only";
import { findApp } from "../apps";
import { findPerson } from "../cast/cast";
import { type Edit, editSchema } from "../cast/edit";
import { formOf } from "../form";
import type { Grant } from "../grant";
import { note } from "../journal";
import { languageOf } from "../language";
import { outcomePath, type PhoneOutcome, pageFor } from "../pages";
import type { Sandbox } from "../sandbox";
import { findScenario } from "../scenario";
import { orWithoutStore } from "../store-failure";
import { isCodeOf, makeCode } from "./code";
import { DECISION_COPY } from "./decision-copy";
import { noteDecision } from "./decision-note";
import { checkAuthorize } from "./oauth2-authorize";
import { PARAMETERS } from "./problem";
import { checkQrConnect } from "./qrconnect";
import { rememberingCookie } from "./remembered";
import { callbackUrl, type LoginRequest } from "./request";
import { isSameOrigin } from "./same-origin";
import { cancel, type Ticket, ticketOf } from "./ticket";
import { endTicket } from "./ticket-end";

/** What the person can do. The refusals are the three that WeChat has shown over the years; a QR code can run out. */
const DECISIONS = ["allow", "refuse", "refuse_state", "refuse_authdeny", "expire"] as const;

export type Decision = (typeof DECISIONS)[number];

// An address has 16 KiB at most, and in a form each byte of it can become three. The rest is what the person chose.
const MOST_BYTES = 65_536;

/** What the person has decided, as whom, and what is to go wrong. */
export interface Choice {
  readonly decision: Decision;
  readonly grant: Pick<Grant, "person" | "edit" | "scenario">;
}

/**
 * `/connect/confirm_reply`: takes what a person has decided, on a phone that has read a QR code (the form then has its
 * `uuid`) or in the page itself (the form then repeats the request, which is checked again: a page is no guarantee of
 * what is posted).
 *
 * Every decision is answered with a redirect, so that a reload never posts twice. The page in a frame cannot post a
 * form, so it asks for JSON, and is told where to go as `location`: null where WeChat stays where it is.
 */
export async function decide(sandbox: Sandbox, request: Request): Promise<Response> {
  const form = await formOf(request, MOST_BYTES);
  const copy = DECISION_COPY[languageOf(form ?? new URLSearchParams(), request.headers)];
  if (!isSameOrigin(sandbox, request)) {
    note(sandbox, request, { why: { kind: "other_site" } });
    return plain(403, copy.foreign);
  }
  if (!form) {
    note(sandbox, request, { why: { kind: "too_long" } });
    return plain(413, copy.tooLong);
  }
  const choice = choiceOf(sandbox, form);
  const uuid = single(form, "uuid");
  if (uuid === undefined) {
    return orWithoutStore(inPage(sandbox, request, form, choice), plain(503, copy.unavailable));
  }
  if (!choice) return incomplete(sandbox, request, form);
  const unavailable = redirect(outcomePath("unavailable", form));
  return orWithoutStore(onPhone(sandbox, form, uuid, choice), unavailable);
}

/** Tells the computer, and the phone that the computer was told. */
async function onPhone(sandbox: Sandbox, form: URLSearchParams, uuid: string, choice: Choice): Promise<Response> {
  const ticket = await ticketOf(sandbox, uuid);
  const inTime = ticket !== undefined && (await tellComputer(sandbox, uuid, ticket, choice));
  noteDecision(sandbox, ticket?.appId, choice, inTime ? undefined : { kind: "foreign", parameter: "uuid" });
  return redirect(outcomePath(inTime ? OUTCOMES[choice.decision] : "expired", form));
}

const OUTCOMES = {
  allow: "allowed",
  refuse: "refused",
  refuse_state: "sent_back",
  refuse_authdeny: "sent_back",
  expire: "expired",
} as const satisfies Record<Decision, PhoneOutcome>;

/**
 * Writes down what the computer is waiting for. False where somebody has decided otherwise, or it comes too late.
 *
 * Whoever decides once more what has been decided is in time: an answer may have been lost on its way to the phone.
 */
async function tellComputer(
  sandbox: Sandbox,
  uuid: string,
  ticket: Ticket,
  { decision, grant }: Choice,
): Promise<boolean> {
  const app = findApp(ticket.appId);
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

/** Sends the browser on, which is the one that asked. */
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
  // The page makes the same check, and says what is wrong.
  if (!check.ok && !asksForJson) return redirect(pageFor(insideWeChat ? "authorize" : "chooser", form));
  if (!check.ok || !choice || choice.decision === "expire") return incomplete(sandbox, request, form);
  const location = await locationAfter(sandbox, check.request, choice);
  noteDecision(sandbox, check.request.app.appId, choice);
  if (asksForJson) return Response.json({ location }, { headers: { "Cache-Control": "no-store" } });
  // WeChat stays where it is. So does the sandbox, on a page of its own.
  const response = redirect(location ?? pageFor("cancelled", form));
  if (insideWeChat && choice.decision === "allow") {
    response.headers.set("Set-Cookie", rememberingCookie(sandbox, choice.grant.person));
  }
  return response;
}

function incomplete(sandbox: Sandbox, request: Request, form: URLSearchParams): Response {
  note(sandbox, request, { why: { kind: "incomplete" } });
  return plain(400, DECISION_COPY[languageOf(form, request.headers)].incomplete);
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

/** The code that a browser is sent back with; undefined for the refusal that has none. */
async function codeAfter(sandbox: Sandbox, decision: Decision, grant: Grant): Promise<string | undefined> {
  if (decision === "allow") return makeCode(sandbox, grant);
  return decision === "refuse_authdeny" ? "authdeny" : undefined;
}

function choiceOf(sandbox: Sandbox, form: URLSearchParams): Choice | undefined {
  const given = single(form, "decision");
  const decision = DECISIONS.find((known) => known === given);
  const person = findPerson(single(form, "person"));
  const edit = sandbox.publicDemo ? {} : editOf(form);
  if (!decision || !person || !edit) return undefined;
  const scenario = findScenario(sandbox, single(form, "scenario"));
  return { decision, grant: { person, scenario, edit: Object.keys(edit).length > 0 ? edit : undefined } };
}

// A field that is left empty changes nothing. Undefined is a change that cannot be made.
function editOf(form: URLSearchParams): Edit | undefined {
  const fields = ["nickname", "portrait", "unionid"].map((name) => [name, single(form, name)?.trim()] as const);
  return editSchema.safeParse(Object.fromEntries(fields.filter(([, value]) => value))).data;
}

// The order of the address is checked once more, and what the person chose stands beside it.
function withoutChoice(form: URLSearchParams): URLSearchParams {
  const known = new Set<string>(PARAMETERS);
  return new URLSearchParams([...form].filter(([name]) => known.has(name)));
}

function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

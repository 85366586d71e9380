import "server-only";
import { z } from "zod";
import { findPerson, type Person } from "./cast";
import { copyFor } from "./copy";
import { issueGrant } from "./grant";
import { languageOf } from "./language";
import { pageFor } from "./pages";
import { checkQrConnect, type QrConnectRequest } from "./qrconnect";
import type { Sandbox } from "./sandbox";

/** What the person on the phone can do. The three refusals are the three that WeChat has shown over the years. */
const DECISIONS = ["allow", "refuse", "refuse_state", "refuse_authdeny"] as const;

export type Decision = (typeof DECISIONS)[number];

const decisionSchema = z.enum(DECISIONS);
const MAX_FORM_LENGTH = 8192;

/**
 * Takes the decision that was made on the chooser's page, and sends the browser on.
 *
 * The form repeats the request, which is checked again here: a page is no guarantee of what is posted. Every
 * decision is answered with a redirect, so that a reload never posts twice. The page in a frame cannot post a form, so
 * it asks for JSON, and is told where to go as `location`: null where WeChat stays where it is.
 */
export async function confirm(sandbox: Sandbox, request: Request): Promise<Response> {
  if (request.method !== "POST") return plain(405, "POST", { Allow: "POST" });
  const text = await request.text();
  const form = new URLSearchParams(isForm(request) && text.length <= MAX_FORM_LENGTH ? text : "");
  const copy = copyFor(languageOf(form, request.headers)).confirm;
  if (!isSameOrigin(sandbox, request)) return plain(403, copy.foreign);

  const check = checkQrConnect(sandbox, form);
  const asksForJson = request.headers.get("accept") === "application/json";
  // The chooser's page makes the same check, and says what is wrong.
  if (!check.ok && !asksForJson) return redirect(`${sandbox.origin}${pageFor("chooser", form)}`);
  const decision = decisionSchema.safeParse(single(form, "decision")).data;
  const person = findPerson(single(form, "person"));
  if (!check.ok || !decision || !person) return plain(400, copy.incomplete);

  const location = await locationAfter(sandbox, check.request, decision, person);
  if (asksForJson) return Response.json({ location }, { headers: { "Cache-Control": "no-store" } });
  // WeChat stays where it is. So does the sandbox, on a page of its own.
  return redirect(location ?? `${sandbox.origin}${pageFor("cancelled", form)}`);
}

async function locationAfter(
  sandbox: Sandbox,
  request: QrConnectRequest,
  decision: Decision,
  person: Person,
): Promise<string | null> {
  switch (decision) {
    case "allow":
      return callback(request, `code=${await issueGrant(sandbox, "code", { person, scope: request.scope })}&`);
    case "refuse":
      return null;
    case "refuse_state":
      return callback(request, "");
    case "refuse_authdeny":
      return callback(request, "code=authdeny&");
  }
}

// A code and a checked state consist of characters that mean nothing in a query, so they are echoed as they are.
function callback({ redirectUri, state }: QrConnectRequest, code: string): string {
  return `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}${code}state=${state}`;
}

/**
 * Whether a form was sent by a page of this site. Browsers say so in `Sec-Fetch-Site`, or at least in `Origin`;
 * whoever sends neither is no browser, and has no visitor to deceive.
 */
function isSameOrigin(sandbox: Sandbox, request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site !== null) return site === "same-origin";
  return origin === null || origin === sandbox.origin;
}

function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "");
}

function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  return values.length === 1 ? values[0] : undefined;
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

import { type SandboxApp, WEBSITE_APP } from "./apps.ts";
import { type Entry, lastRequests } from "./journal.ts";
import { decide } from "./login/decision.ts";
import { longPoll } from "./login/long-poll.ts";
import { visitQrConnect } from "./login/visit.ts";
import { sandboxWith } from "./options.ts";
import { DECISION_PATH } from "./pages.ts";
import { baseOf, type Sandbox } from "./sandbox.ts";

export const ORIGIN = "http://localhost:3000";
/** The sandbox's own path in the tests, which all its paths and URLs have to begin with. */
export const PATH = "/wechat-sandbox";
export const CALLBACK = `${ORIGIN}/api/auth/callback/wechat`;

/** A sandbox for tests, with a store of its own and a clock that can be moved. */
export function testSandbox(changes: Partial<Sandbox> = {}): Sandbox & { pass(seconds: number): void } {
  let now = Date.UTC(2026, 0, 1);
  const clock = () => now;
  const sandbox = sandboxWith({
    origin: ORIGIN,
    path: PATH,
    phoneOrigin: "http://192.168.1.5:3000",
    secrets: ["a secret of the sandbox's own tests"],
    site: {
      home: "/",
      login: "/login",
      errcodes: "/errors",
      variables: { callbacks: "SITE_CALLBACKS", origin: "SITE_ORIGIN" },
    },
    now: clock,
    ...changes,
  });
  return {
    ...sandbox,
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

type Changes = Readonly<Record<string, string | undefined>>;

/** The parameters of a valid request for the QR code page, with changes. Undefined leaves a parameter out. */
export function request(changes: Changes = {}): URLSearchParams {
  const right = {
    appid: WEBSITE_APP.appId,
    redirect_uri: CALLBACK,
    response_type: "code",
    scope: "snsapi_login",
    state: "STATE1",
  };
  return query({ ...right, ...changes });
}

/** Posts a form to the sandbox. */
export function post(sandbox: Sandbox, form: URLSearchParams, headers: Record<string, string> = {}) {
  return decide(sandbox, new Request(`${baseOf(sandbox)}${DECISION_PATH}`, { method: "POST", body: form, headers }));
}

/** Lets a person allow the login, and returns the code in the callback URL. */
export async function codeOf(sandbox: Sandbox, person = "lin", changes: Changes = {}): Promise<string> {
  const response = await post(sandbox, request({ person, decision: "allow", ...changes }));
  return new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** The same for an official account, inside WeChat. */
export async function codeInsideWeChat(sandbox: Sandbox, app: SandboxApp, changes: Changes = {}): Promise<string> {
  const official = { page: "oauth2", appid: app.appId, scope: "snsapi_userinfo", person: "lin", decision: "allow" };
  const response = await post(sandbox, request({ ...official, ...changes }), { "user-agent": "MicroMessenger" });
  return new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** Opens the QR code page, and returns the uuid of its ticket. */
export async function ticketFor(sandbox: Sandbox, changes: Changes = {}): Promise<string> {
  const visit = await visitQrConnect(sandbox, request(changes));
  if (!visit.ok) throw new Error(`The request is refused: ${visit.problem.kind}.`);
  if (visit.uuid === undefined) throw new Error("The store does not answer.");
  return visit.uuid;
}

/** The requests that the sandbox has noted, the newest first. */
export async function noted(sandbox: Sandbox): Promise<readonly Entry[]> {
  const entries = await lastRequests(sandbox);
  if (!entries) throw new Error("The store does not answer.");
  return entries;
}

/** Polls a ticket, as the page on the computer does. By default the poll is not held. */
export async function poll(
  sandbox: Sandbox,
  uuid: string,
  { last, holdMs = 0 }: { readonly last?: string; readonly holdMs?: number } = {},
): Promise<string> {
  const address = `${baseOf(sandbox)}/connect/l/qrconnect?${query({ uuid, last, _: "1767225600000" })}`;
  return (await longPoll(sandbox, new Request(address), holdMs)).text();
}

/** A valid request for an exchange, with changes. Undefined leaves a parameter out. */
export function exchangeRequest(code: string, changes: Changes = {}): Request {
  const { appId, appSecret } = WEBSITE_APP;
  const right = { appid: appId, secret: appSecret, code, grant_type: "authorization_code" };
  return apiRequest("/sns/oauth2/access_token", { ...right, ...changes });
}

export function apiRequest(endpoint: string, parameters: Changes): Request {
  return new Request(`${ORIGIN}${PATH}${endpoint}?${query(parameters)}`);
}

function query(parameters: Changes): URLSearchParams {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given);
}

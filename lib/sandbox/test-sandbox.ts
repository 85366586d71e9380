import { SANDBOX_APP_ID, SANDBOX_APP_SECRET } from "./app";
import { confirm } from "./confirm";
import { PAGES } from "./pages";
import { SANDBOX_PATH, type Sandbox } from "./sandbox";

export const ORIGIN = "http://localhost:3000";
export const CALLBACK = `${ORIGIN}/api/auth/callback/wechat`;

/** A sandbox for tests, with a memory of its own for used codes and a clock that can be moved. */
export function testSandbox(changes: Partial<Sandbox> = {}): Sandbox & { pass(seconds: number): void } {
  const claimed = new Set<string>();
  let now = Date.UTC(2026, 0, 1);
  return {
    origin: ORIGIN,
    secrets: ["a secret of the sandbox's own tests"],
    claim: async (key) => claimed.size < claimed.add(key).size,
    now: () => now,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    ...changes,
  };
}

/** The parameters of a right request to the chooser's page, with changes; undefined leaves one out. */
export function request(changes: Readonly<Record<string, string | undefined>> = {}): URLSearchParams {
  const right = {
    appid: SANDBOX_APP_ID,
    redirect_uri: CALLBACK,
    response_type: "code",
    scope: "snsapi_login",
    state: "STATE1",
  };
  return query({ ...right, ...changes });
}

/** Posts the chooser's form. */
export function decide(sandbox: Sandbox, form: URLSearchParams, headers: Record<string, string> = {}) {
  return confirm(sandbox, new Request(`${ORIGIN}${PAGES.confirm}`, { method: "POST", body: form, headers }));
}

/** Lets a person allow the login, and returns the code that the browser brings back. */
export async function codeOf(sandbox: Sandbox, person = "lin"): Promise<string> {
  const response = await decide(sandbox, request({ person, decision: "allow" }));
  return new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** The address of an endpoint with the parameters of an exchange, with changes; undefined leaves one out. */
export function exchangeRequest(code: string, changes: Readonly<Record<string, string | undefined>> = {}): Request {
  const right = { appid: SANDBOX_APP_ID, secret: SANDBOX_APP_SECRET, code, grant_type: "authorization_code" };
  return apiRequest("/sns/oauth2/access_token", { ...right, ...changes });
}

export function apiRequest(endpoint: string, parameters: Readonly<Record<string, string | undefined>>): Request {
  return new Request(`${ORIGIN}${SANDBOX_PATH}${endpoint}?${query(parameters)}`);
}

function query(parameters: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given);
}

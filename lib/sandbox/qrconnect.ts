import "server-only";
import { SANDBOX_APP_ID } from "./app";
import type { Sandbox } from "./sandbox";

/** The parameters of WeChat's QR code page, in WeChat's order. */
export const QRCONNECT_PARAMETERS = ["appid", "redirect_uri", "response_type", "scope", "state"] as const;

export type QrConnectParameter = (typeof QRCONNECT_PARAMETERS)[number];

/** What a right request has, as an example or as a rule. */
export const QRCONNECT_EXPECTED: Readonly<Record<QrConnectParameter, (origin: string) => string>> = {
  appid: () => SANDBOX_APP_ID,
  redirect_uri: (origin) => `${origin}${CALLBACK_PATH}`,
  response_type: () => "code",
  scope: () => "snsapi_login",
  state: () => "[A-Za-z0-9]{0,128}",
};

// WeChat compares the host alone. The sandbox sends a browser nowhere but to the callback of the login.
const CALLBACK_PATH = "/api/auth/callback/wechat";

/** A request that the sandbox shows its page for. */
export interface QrConnectRequest {
  /** What was asked, word for word. */
  readonly fields: Readonly<Record<QrConnectParameter, string>>;
  /** Where the browser goes afterwards: an address of this site, and of no other. */
  readonly redirectUri: string;
  /** What the person is asked to grant. */
  readonly scope: "snsapi_login";
  /** Empty where the request has none. */
  readonly state: string;
}

export type QrConnectProblemKind =
  | "repeated"
  | "appid"
  | "redirect_uri_not_absolute"
  | "redirect_uri_foreign"
  | "redirect_uri_fragment"
  | "redirect_uri_path"
  | "response_type"
  | "scope"
  | "state";

/** Why the sandbox shows an error page instead. */
export interface QrConnectProblem {
  readonly kind: QrConnectProblemKind;
  readonly parameter: QrConnectParameter;
}

export type QrConnectCheck =
  | { readonly ok: true; readonly request: QrConnectRequest }
  | { readonly ok: false; readonly problem: QrConnectProblem };

/**
 * Checks what a site asks of `/connect/qrconnect`, as strictly as WeChat and with the reason.
 *
 * The callback domain is this site's own origin, so that nobody can use the sandbox to send visitors elsewhere.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1.
 */
export function checkQrConnect(sandbox: Pick<Sandbox, "origin">, query: URLSearchParams): QrConnectCheck {
  const repeated = QRCONNECT_PARAMETERS.find((name) => query.getAll(name).length > 1);
  if (repeated) return problem("repeated", repeated);

  const fields = {
    appid: query.get("appid") ?? "",
    redirect_uri: query.get("redirect_uri") ?? "",
    response_type: query.get("response_type") ?? "",
    scope: query.get("scope") ?? "",
    state: query.get("state") ?? "",
  };
  if (fields.appid !== SANDBOX_APP_ID) return problem("appid", "appid");
  const kind = redirectProblem(sandbox.origin, fields.redirect_uri);
  if (kind) return problem(kind, "redirect_uri");
  if (fields.response_type !== "code") return problem("response_type", "response_type");
  // A website application has this scope only. Others that are asked for beside it are not granted.
  if (!fields.scope.split(",").includes("snsapi_login")) return problem("scope", "scope");
  if (!/^[A-Za-z0-9]{0,128}$/.test(fields.state)) return problem("state", "state");

  const redirectUri = new URL(fields.redirect_uri).href;
  return { ok: true, request: { fields, redirectUri, scope: "snsapi_login", state: fields.state } };
}

function redirectProblem(origin: string, redirectUri: string): QrConnectProblemKind | undefined {
  if (!/^https?:\/\//i.test(redirectUri) || !URL.canParse(redirectUri)) return "redirect_uri_not_absolute";
  // The text and what a browser makes of it both have to begin with the origin. Either alone has been fooled before,
  // by backslashes, by tabs, and by names and passwords in front of an @.
  const rest = redirectUri.startsWith(origin) ? redirectUri.slice(origin.length) : undefined;
  const own = rest !== undefined && /^(?:[/?#]|$)/.test(rest) && new URL(redirectUri).origin === origin;
  if (!own) return "redirect_uri_foreign";
  // What follows a # never reaches a server, and that is where the code would be.
  if (redirectUri.includes("#")) return "redirect_uri_fragment";
  return new URL(redirectUri).pathname === CALLBACK_PATH ? undefined : "redirect_uri_path";
}

function problem(kind: QrConnectProblemKind, parameter: QrConnectParameter): QrConnectCheck {
  return { ok: false, problem: { kind, parameter } };
}

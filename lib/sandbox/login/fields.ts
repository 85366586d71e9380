import "server-only";
import { findApp, type SandboxApp } from "../apps";
import type { Sandbox } from "../sandbox";
import { PARAMETERS, type Parameter, type Problem, type ProblemKind } from "./problem";

/** The origins to whose callbacks a browser may be sent. */
export type AcceptedOrigins = Pick<Sandbox, "origin" | "callbackOrigins">;

export type Fields = Readonly<Record<Parameter, string>>;

/** Makes the answer for what is wrong. The parameter is the one that the kind's name begins with. */
export function problem(kind: ProblemKind, parameter?: Parameter): { readonly ok: false; readonly problem: Problem } {
  const named = kind.startsWith("app_") ? "appid" : PARAMETERS.find((name) => kind.startsWith(name));
  return { ok: false, problem: { kind, parameter: parameter ?? named } };
}

/** The first parameter that comes more than once. */
export function repeated(query: URLSearchParams): Parameter | undefined {
  return PARAMETERS.find((name) => query.getAll(name).length > 1);
}

/** The five parameters, empty where there is none. */
export function fieldsOf(query: URLSearchParams): Fields {
  return {
    appid: query.get("appid") ?? "",
    redirect_uri: query.get("redirect_uri") ?? "",
    response_type: query.get("response_type") ?? "",
    scope: query.get("scope") ?? "",
    state: query.get("state") ?? "",
  };
}

/** The application that an authorize page is for, or what is wrong with the AppID. */
export function appOf(appid: string, kind: SandboxApp["kind"]): SandboxApp | ProblemKind {
  if (appid === "") return "appid_missing";
  const app = findApp(appid);
  if (!app) return "appid";
  if (app.refusedAs) return app.refusedAs;
  return app.kind === kind ? app : "app_kind";
}

/**
 * What is wrong with a `redirect_uri`, or undefined.
 *
 * WeChat compares the host with the registered callback domain. Here that is the site's own origin, and those of other
 * projects that were set: nobody else can use the sandbox to send visitors elsewhere.
 */
export function redirectProblem(accepted: AcceptedOrigins, redirectUri: string): ProblemKind | undefined {
  if (redirectUri === "") return "redirect_uri_missing";
  if (!/^https?:\/\//i.test(redirectUri) || !URL.canParse(redirectUri)) return "redirect_uri_not_absolute";
  const origins = [accepted.origin, ...accepted.callbackOrigins];
  if (!origins.some((origin) => isUnder(origin, redirectUri))) {
    const others = origins.map((origin) =>
      origin.replace(/^https?/, (scheme) => (scheme === "http" ? "https" : "http")),
    );
    return others.some((origin) => isUnder(origin, redirectUri)) ? "redirect_uri_scheme" : "redirect_uri_foreign";
  }
  // What follows a # never reaches a server, and that is where the code would be.
  return redirectUri.includes("#") ? "redirect_uri_fragment" : undefined;
}

// A plain host and port, in any spelling. What is more has fooled readers of addresses before: backslashes, tabs, and
// names and passwords in front of an @.
const PLAIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?(?:[/?#]|$)/i;

function isUnder(origin: string, redirectUri: string): boolean {
  return PLAIN.test(redirectUri) && new URL(redirectUri).origin === new URL(origin).origin;
}

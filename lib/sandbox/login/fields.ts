import type { SandboxApp } from "../apps.ts";
import { isLoopback } from "../lan.ts";
import { parseUrl } from "../parse-url.ts";
import { appIn, type Sandbox } from "../sandbox.ts";
import { PARAMETERS, type Parameter, type Problem, type ProblemKind } from "./problem.ts";

/** The origins whose callbacks a browser may be sent to. An asterisk names every port of this machine. */
export function acceptedOrigins(sandbox: Sandbox): readonly string[] {
  return [...namedOrigins(sandbox), ...(sandbox.acceptLoopback ? ["http://localhost:*"] : [])];
}

function namedOrigins({ origin, callbackOrigins }: Sandbox): readonly string[] {
  return [...new Set([origin, ...callbackOrigins])];
}

export type Fields = Readonly<Record<Parameter, string>>;

/** Builds a problem. Its parameter is the one that the kind's name starts with. */
export function problem(kind: ProblemKind): { readonly ok: false; readonly problem: Problem } {
  const parameter = kind.startsWith("app_") ? "appid" : PARAMETERS.find((name) => kind.startsWith(name));
  return { ok: false, problem: { kind, parameter } };
}

/** The five parameters. A missing one is empty. Of a repeated one the first counts. */
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
export function appOf(sandbox: Sandbox, appid: string, kind: SandboxApp["kind"]): SandboxApp | ProblemKind {
  if (appid === "") return "appid_missing";
  const app = appIn(sandbox, appid);
  if (!app) return "appid";
  if (app.refusedAs) return app.refusedAs;
  return app.kind === kind ? app : `app_${app.kind}`;
}

/**
 * What is wrong with a `redirect_uri`; undefined if it is accepted.
 *
 * WeChat compares the host with the registered callback domain. The sandbox accepts its own origin, those of other
 * projects that its options name, and this machine's if its options say so. Nobody can use it to send visitors elsewhere.
 */
export function redirectProblem(sandbox: Sandbox, redirectUri: string): ProblemKind | undefined {
  if (redirectUri === "") return "redirect_uri_missing";
  if (!/^https?:\/\//i.test(redirectUri) || !parseUrl(redirectUri)) return "redirect_uri_not_absolute";
  const origins = namedOrigins(sandbox);
  const onThisMachine = sandbox.acceptLoopback && isUnderLoopback(redirectUri);
  if (!onThisMachine && !origins.some((origin) => isUnder(origin, redirectUri))) {
    const others = origins.map((origin) =>
      origin.replace(/^https?/, (scheme) => (scheme === "http" ? "https" : "http")),
    );
    return others.some((origin) => isUnder(origin, redirectUri)) ? "redirect_uri_scheme" : "redirect_uri_foreign";
  }
  return undefined;
}

// A plain host and port, in any spelling. Backslashes, tabs, and names and passwords in front of an @ have fooled URL
// parsers before.
const PLAIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?(?:[/?#]|$)/i;

function isUnder(origin: string, redirectUri: string): boolean {
  return PLAIN.test(redirectUri) && new URL(redirectUri).origin === new URL(origin).origin;
}

function isUnderLoopback(redirectUri: string): boolean {
  return PLAIN.test(redirectUri) && isLoopback(new URL(redirectUri).hostname);
}

import type { SandboxApp } from "../apps.ts";
import type { Scope } from "../grant.ts";
import type { Fields } from "./fields.ts";
import type { Problem } from "./problem.ts";

/** A valid request for an authorize page. */
export interface LoginRequest {
  /** The parameters, word for word. */
  readonly fields: Fields;
  readonly app: SandboxApp;
  /** Where the browser goes after the decision. */
  readonly redirectUri: string;
  /** The scope that the person is asked to grant. */
  readonly scope: Scope;
  /** Empty if the request has none. */
  readonly state: string;
}

export type LoginCheck =
  | { readonly ok: true; readonly request: LoginRequest }
  | { readonly ok: false; readonly problem: Problem };

/** The callback URL around a code that is not known yet. */
export interface CallbackParts {
  readonly beforeCode: string;
  readonly afterCode: string;
  /** The whole URL for the refusal that returns only the state. */
  readonly withoutCode: string;
}

/**
 * Builds the parts of the callback URL. WeChat echoes the state as it is. Only what a URL cannot hold is escaped:
 * spaces, control characters and everything beyond ASCII.
 */
export function callbackParts({ redirectUri, state }: LoginRequest): CallbackParts {
  const start = `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}`;
  const echoed = `state=${state.toWellFormed().replace(/[^!-~]/gu, encodeURIComponent)}`;
  return { beforeCode: `${start}code=`, afterCode: `&${echoed}`, withoutCode: `${start}${echoed}` };
}

/** Builds the callback URL. Without a code it is the refusal that returns only the state. */
export function callbackUrl(request: LoginRequest, code: string | undefined): string {
  const { beforeCode, afterCode, withoutCode } = callbackParts(request);
  return code ? `${beforeCode}${code}${afterCode}` : withoutCode;
}

/** The host that a person is asked to sign in to. */
export function hostOf({ redirectUri }: LoginRequest): string {
  return new URL(redirectUri).host;
}

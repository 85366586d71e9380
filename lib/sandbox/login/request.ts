import "server-only";
import type { SandboxApp } from "../apps";
import type { Scope } from "../grant";
import type { Fields } from "./fields";
import type { Problem } from "./problem";

/** A request that an authorize page is shown for. */
export interface LoginRequest {
  /** What was asked, word for word. */
  readonly fields: Fields;
  readonly app: SandboxApp;
  /** Where the browser goes afterwards. */
  readonly redirectUri: string;
  /** What the person is asked to grant. */
  readonly scope: Scope;
  /** Empty where the request has none. */
  readonly state: string;
}

export type LoginCheck =
  | { readonly ok: true; readonly request: LoginRequest }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The address that the browser goes to afterwards. WeChat echoes the state as it is: only what no address can hold, a
 * space, a control character or one beyond ASCII, is escaped.
 *
 * A code of undefined is the refusal with a state alone.
 */
export function callbackUrl({ redirectUri, state }: LoginRequest, code: string | undefined): string {
  const echoed = state.toWellFormed().replace(/[^!-~]/gu, encodeURIComponent);
  const query = code ? `code=${code}&state=${echoed}` : `state=${echoed}`;
  return `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}${query}`;
}

/** The host that a person is asked to sign in to. */
export function hostOf({ redirectUri }: LoginRequest): string {
  return new URL(redirectUri).host;
}

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

/** The address that the browser goes to afterwards, around a code that is not known yet. */
export interface CallbackParts {
  readonly beforeCode: string;
  readonly afterCode: string;
  /** The whole address of the refusal with a state alone. */
  readonly withoutCode: string;
}

/**
 * The parts of the address that the browser goes to afterwards. WeChat echoes the state as it is: only what no address
 * can hold, a space, a control character or one beyond ASCII, is escaped.
 */
export function callbackParts({ redirectUri, state }: LoginRequest): CallbackParts {
  const start = `${redirectUri}${redirectUri.includes("?") ? "&" : "?"}`;
  const echoed = `state=${state.toWellFormed().replace(/[^!-~]/gu, encodeURIComponent)}`;
  return { beforeCode: `${start}code=`, afterCode: `&${echoed}`, withoutCode: `${start}${echoed}` };
}

/** The address that the browser goes to afterwards. A code of undefined is the refusal with a state alone. */
export function callbackUrl(request: LoginRequest, code: string | undefined): string {
  const { beforeCode, afterCode, withoutCode } = callbackParts(request);
  return code ? `${beforeCode}${code}${afterCode}` : withoutCode;
}

/** The host that a person is asked to sign in to. */
export function hostOf({ redirectUri }: LoginRequest): string {
  return new URL(redirectUri).host;
}

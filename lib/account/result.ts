import type { Failure } from "@/lib/auth/failure";

/** The failures of a login that a later call to WeChat cannot have: nobody is asked anything, and no code is spent. */
type LoginOnly = "declined" | "used" | "cookies" | "snapshot" | "limited" | "refused" | "failed";

/**
 * What a call to WeChat with the visitor's tokens failed with: a login's names, where `expired` means that only a new
 * login helps, and one more. `stale`: the access token has expired, and refreshing it helps.
 */
export type CallFailure = Exclude<Failure, LoginOnly> | "stale";

/**
 * Why an action made no call, or dropped its response. `signed_out`: there is no session, it ended while WeChat was
 * asked, or nothing is configured. `lost`: the cookie with WeChat's tokens is gone, or belongs to another session; a new
 * login helps. `rate_limited`: too many calls in a short time, of the session, of its address or of the whole site.
 */
type NoCall = "signed_out" | "lost" | "rate_limited";

/** How long a call to WeChat took, and when it ended. */
export interface Measured {
  /** What the call took, in whole milliseconds. */
  readonly milliseconds: number;
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
}

/** A call that failed. It changed nothing. */
export interface CallFailed extends Measured {
  readonly ok: false;
  readonly failure: CallFailure;
  /** WeChat's error number and request id, where WeChat answered with them. */
  readonly errcode?: number;
  readonly rid?: string;
}

/** An action that made no call, or whose answer came after the end of the session. It changed nothing. */
export interface NotCalled {
  readonly ok: false;
  readonly failure: NoCall;
  readonly at: number;
}

/** WeChat says that the access token is good. */
export interface Checked extends Measured {
  readonly ok: true;
  readonly action: "check";
}

/** WeChat extended the access token's time, or replaced it by a new one. */
export interface Refreshed extends Measured {
  readonly ok: true;
  readonly action: "refresh";
  readonly renewed: "extended" | "replaced";
  /** When the access token expires now, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** WeChat told the profile, and the session has it. */
export interface Updated extends Measured {
  readonly ok: true;
  readonly action: "update";
  /** What is different from before. */
  readonly changed: { readonly nickname: boolean; readonly avatar: boolean };
}

export type CheckResult = Checked | CallFailed | NotCalled;
export type RefreshResult = Refreshed | CallFailed | NotCalled;
export type UpdateResult = Updated | CallFailed | NotCalled;

/** The outcome of an action that calls WeChat with the visitor's tokens. It has no token, openid or secret in it. */
export type AccountActionResult = CheckResult | RefreshResult | UpdateResult;

/** Every name that an action can fail by, for the texts of the page. */
export type AccountActionFailure = CallFailure | NoCall;

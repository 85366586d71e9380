import "server-only";
import {
  AccessDenied,
  AccountNotLinked,
  AdapterError,
  AuthError,
  InvalidCheck,
  MissingCSRF,
  OAuthAccountNotLinked,
} from "@auth/core/errors";
import { isWeChatError, type WeChatApiError, type WeChatError } from "@/lib/wechat";

/** Every way a login can fail, by the name that the login page knows it by. */
export const FAILURES = [
  "declined",
  "expired",
  "used",
  "cookies",
  "busy",
  "unreachable",
  "untrusted",
  "bad_answer",
  "misconfigured",
  "blocked",
  "snapshot",
  "rate_limited",
  "limited",
  "refused",
  "failed",
] as const;

/** The name of a failure. */
export type Failure = (typeof FAILURES)[number];

/** A login that this site ends. */
export class LoginError extends Error {
  override readonly name = "LoginError";
  readonly failure: Failure;
  /** What the log says beside the failure. It says nothing about the visitor. */
  readonly reason: string | undefined;

  constructor(failure: Failure, reason?: string) {
    super(`The login failed: ${failure}.`);
    this.failure = failure;
    this.reason = reason;
  }
}

/** The error that the site's own code threw, where NextAuth has wrapped it into one of its errors. */
export function causeOf(error: unknown): unknown {
  return error instanceof AuthError ? (error.cause?.err ?? error) : error;
}

/** The name of the failure that an error stands for. */
export function failureOf(error: unknown): Failure {
  const cause = causeOf(error);
  if (cause instanceof LoginError) return cause.failure;
  if (isWeChatError(cause)) return failureOfWeChat(cause);
  if (error instanceof AccessDenied) {
    // Either a callback said no, or it threw because something that it needs, such as a database, is away.
    return cause === error ? "refused" : "busy";
  }
  if (error instanceof AccountNotLinked || error instanceof OAuthAccountNotLinked) return "refused";
  if (error instanceof InvalidCheck || error instanceof MissingCSRF) return "cookies";
  // The adapter's database is away.
  if (error instanceof AdapterError || cause instanceof AdapterError) return "busy";
  return "failed";
}

function failureOfWeChat(error: WeChatError): Failure {
  switch (error.kind) {
    case "network":
      return error.reason === "certificate" ? "untrusted" : "unreachable";
    case "http":
      // RFC 6585, section 4: too many requests.
      return error.status === 429 ? "busy" : "unreachable";
    case "not_json":
    case "shape":
      return "bad_answer";
    case "api":
      return failureOfErrcode(error);
  }
}

function failureOfErrcode(error: WeChatApiError): Failure {
  switch (error.errcode) {
    case 40163:
      return "used";
    case 50001:
      return "declined";
    case 40001:
      // The exchange sends the AppSecret, every other call a token.
      return error.endpoint === "/sns/oauth2/access_token" ? "misconfigured" : "expired";
  }
  switch (error.known?.remedy) {
    case "retry":
      return "busy";
    case "back_off":
      return "rate_limited";
    case "tell_the_user":
      return "blocked";
    case "start_again":
    case "sign_in_again":
    case "refresh":
      return "expired";
    case "fix_configuration":
    case "fix_request":
      return "misconfigured";
    case undefined:
      return "bad_answer";
  }
}

import { isWeChatError, type WeChatApiError } from "@/lib/wechat";

/** Every way a login can fail, by the name that the login page knows it by. */
export const FAILURES = [
  "declined",
  "expired",
  "used",
  "cookies",
  "busy",
  "unreachable",
  "bad_answer",
  "misconfigured",
  "blocked",
  "snapshot",
  "rate_limited",
] as const;

/** The name of a failure. */
export type Failure = (typeof FAILURES)[number];

/** A login that this site ends by itself, without an error of WeChat's. */
export class LoginRefused extends Error {
  override readonly name = "LoginRefused";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The login was refused: ${failure}.`);
    this.failure = failure;
  }
}

/** The name of whatever a login failed with. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LoginRefused) return error.failure;
  if (!isWeChatError(error)) return "bad_answer";
  switch (error.kind) {
    case "network":
    case "http":
      return "unreachable";
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

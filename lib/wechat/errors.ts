import type { Endpoint } from "./endpoint";
import { ERRCODES, type Errcode, isKnownErrcode } from "./errcodes";

/** Why no complete answer came. `refused` and `dns` prove that the request never reached WeChat. */
export type NetworkReason = "refused" | "dns" | "timeout" | "aborted" | "broken";

/**
 * What every error of this library has. None of them carries a cause, a URL or an answer, because WeChat's URLs
 * contain the AppSecret, the code and the tokens.
 */
abstract class LoginCallError extends Error {
  abstract readonly kind: string;
  /** The endpoint that was called. */
  readonly endpoint: Endpoint;
  /** Whether the same call, made again a little later, can succeed and does no harm. */
  readonly retryable: boolean;
  /** WeChat's error number, where WeChat answered with one. */
  readonly errcode: number | undefined = undefined;
  /** WeChat's own text, without control characters or anything that was sent in the request. */
  readonly errmsg: string | undefined = undefined;
  /** WeChat's request id, which its support asks for. */
  readonly rid: string | undefined = undefined;
  /** What the error means, in English. */
  readonly meaning: string;

  constructor(endpoint: Endpoint, meaning: string, retryable: boolean) {
    super(`WeChat ${endpoint}: ${meaning}.`);
    this.endpoint = endpoint;
    this.meaning = meaning;
    this.retryable = retryable;
  }
}

const NETWORK_MEANING: Record<NetworkReason, string> = {
  refused: "no connection was made",
  dns: "the host name was not resolved",
  timeout: "no answer came in time",
  aborted: "the caller gave up",
  broken: "the connection broke",
};

/** No complete answer came. */
export class WeChatNetworkError extends LoginCallError {
  override readonly name = "WeChatNetworkError";
  override readonly kind = "network";
  readonly reason: NetworkReason;

  constructor(endpoint: Endpoint, reason: NetworkReason, retryable: boolean) {
    super(endpoint, NETWORK_MEANING[reason], retryable);
    this.reason = reason;
  }
}

/** The answer's status was not 200. WeChat itself always answers 200, so something stands in between. */
export class WeChatHttpError extends LoginCallError {
  override readonly name = "WeChatHttpError";
  override readonly kind = "http";
  readonly status: number;

  constructor(endpoint: Endpoint, status: number, retryable: boolean) {
    super(endpoint, `the answer's status was ${status}`, retryable);
    this.status = status;
  }
}

/** The answer was not a JSON object, or was longer than 64 KB. */
export class WeChatNotJsonError extends LoginCallError {
  override readonly name = "WeChatNotJsonError";
  override readonly kind = "not_json";
}

/** WeChat answered with an errcode. */
export class WeChatApiError extends LoginCallError {
  override readonly name = "WeChatApiError";
  override readonly kind = "api";
  override readonly errcode: number;
  override readonly errmsg: string;
  override readonly rid: string | undefined;
  /** The entry of {@link ERRCODES}, where the number is a known one. */
  readonly known: Errcode | undefined;

  constructor(
    endpoint: Endpoint,
    answer: { errcode: number; errmsg: string; rid: string | undefined },
    retryable: boolean,
  ) {
    const known = isKnownErrcode(answer.errcode) ? ERRCODES[answer.errcode] : undefined;
    const meaning = known?.meaning ?? "WeChat answered with an errcode that is not documented";
    const rid = answer.rid === undefined ? "" : `, rid ${answer.rid}`;
    super(endpoint, `${meaning} (errcode ${answer.errcode}${rid})`, retryable);
    this.errcode = answer.errcode;
    this.errmsg = answer.errmsg;
    this.rid = answer.rid;
    this.known = known;
  }
}

/** A field of the answer is missing, has another type or contradicts the request. */
export class WeChatShapeError extends LoginCallError {
  override readonly name = "WeChatShapeError";
  override readonly kind = "shape";
  readonly field: string;

  constructor(endpoint: Endpoint, field: string, problem: string) {
    super(endpoint, `the answer's ${field} ${problem}`, false);
    this.field = field;
  }
}

/** Everything that a call to WeChat can fail with, told apart by `kind`. */
export type WeChatError = WeChatNetworkError | WeChatHttpError | WeChatNotJsonError | WeChatApiError | WeChatShapeError;

/** Whether something caught is an error of this library. */
export function isWeChatError(error: unknown): error is WeChatError {
  return error instanceof LoginCallError;
}

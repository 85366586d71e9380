import type { Endpoint } from "./endpoint.ts";
import { ERRCODES, type Errcode, isKnownErrcode } from "./errcodes.ts";

/**
 * Why no complete response arrived. `refused`, `dns`, `connect_timeout` and `certificate` prove that the request never
 * reached WeChat.
 */
export type NetworkReason = "refused" | "dns" | "connect_timeout" | "certificate" | "timeout" | "aborted" | "broken";

/**
 * What all errors of this library have in common. None carries a cause, a URL or a response, because these may contain
 * the AppSecret, the code or the tokens.
 */
abstract class LoginCallError extends Error {
  abstract readonly kind: string;
  /** The endpoint that was called. */
  readonly endpoint: Endpoint;
  /** Whether it is safe, and may help, to repeat the call a little later. */
  readonly retryable: boolean;
  /** WeChat's error code, if WeChat answered with one. */
  readonly errcode: number | undefined = undefined;
  /** WeChat's own message, without control characters and without the secrets of the request. */
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
  refused: "the connection could not be made",
  dns: "the host name could not be resolved",
  connect_timeout: "no connection was made in time",
  certificate: "the server's certificate is not trusted",
  timeout: "no response arrived in time",
  aborted: "the caller cancelled the call",
  broken: "the connection broke",
};

/** No complete response arrived. */
export class WeChatNetworkError extends LoginCallError {
  override readonly name = "WeChatNetworkError";
  override readonly kind = "network";
  readonly reason: NetworkReason;
  /** Node's code for the cause, such as `CERT_HAS_EXPIRED`, if it is one that decides the reason. */
  readonly code: string | undefined;

  constructor(endpoint: Endpoint, reason: NetworkReason, retryable: boolean, code?: string) {
    super(endpoint, code === undefined ? NETWORK_MEANING[reason] : `${NETWORK_MEANING[reason]} (${code})`, retryable);
    this.reason = reason;
    this.code = code;
  }
}

/** The status was not 200. WeChat always answers 200, so this came from something in between, such as a proxy. */
export class WeChatHttpError extends LoginCallError {
  override readonly name = "WeChatHttpError";
  override readonly kind = "http";
  readonly status: number;

  constructor(endpoint: Endpoint, status: number, retryable: boolean) {
    super(endpoint, `the response has the status ${status}`, retryable);
    this.status = status;
  }
}

/** The response was not a JSON object, or was longer than 64 KB. */
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
  /** The entry in {@link ERRCODES}, if the errcode is known. */
  readonly known: Errcode | undefined;

  constructor(
    endpoint: Endpoint,
    answer: { errcode: number; errmsg: string; rid: string | undefined },
    retryable: boolean,
  ) {
    const known = isKnownErrcode(answer.errcode) ? ERRCODES[answer.errcode] : undefined;
    const meaning = known?.meaning ?? "WeChat answered with an undocumented errcode";
    const rid = answer.rid === undefined ? "" : `, rid ${answer.rid}`;
    super(endpoint, `${meaning} (errcode ${answer.errcode}${rid})`, retryable);
    this.errcode = answer.errcode;
    this.errmsg = answer.errmsg;
    this.rid = answer.rid;
    this.known = known;
  }
}

/** A field of the response is missing, is malformed, or contradicts the request. */
export class WeChatShapeError extends LoginCallError {
  override readonly name = "WeChatShapeError";
  override readonly kind = "shape";
  readonly field: string;

  constructor(endpoint: Endpoint, field: string, problem: string) {
    super(endpoint, `the response's ${field} ${problem}`, false);
    this.field = field;
  }
}

/** Every error of a call to WeChat, discriminated by `kind`. */
export type WeChatError = WeChatNetworkError | WeChatHttpError | WeChatNotJsonError | WeChatApiError | WeChatShapeError;

/** Whether a caught value is an error of this library. */
export function isWeChatError(error: unknown): error is WeChatError {
  return error instanceof LoginCallError;
}

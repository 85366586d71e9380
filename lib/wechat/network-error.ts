import type { Endpoint } from "./endpoint.ts";
import { type NetworkReason, WeChatNetworkError } from "./errors.ts";

/**
 * The error of a request that `fetch` rejected, or that the signal ended. `once` says whether the request uses something
 * up. It may then be repeated only if it cannot have reached WeChat.
 *
 * `fetch` rejects with a TypeError whose cause has a code of the system, of Node or of its HTTP client. Nothing else of
 * the error is kept, because its messages may contain the URL.
 */
export function networkError(
  { endpoint, once }: { readonly endpoint: Endpoint; readonly once: boolean },
  error: unknown,
  signal: AbortSignal,
): WeChatNetworkError {
  if (signal.aborted) {
    const reason = property(signal.reason, "name") === "TimeoutError" ? "timeout" : "aborted";
    return new WeChatNetworkError(endpoint, reason, isRetryable(reason, once));
  }
  const cause = property(error, "cause");
  const code = property(cause, "code");
  // The codes of a connection that is not made can also end one that was open.
  const wasOpen = /^(?:read|write)$/.test(String(property(cause, "syscall")));
  const reason = typeof code === "string" && !wasOpen ? REASONS.get(code) : undefined;
  if (typeof code !== "string" || !reason) return new WeChatNetworkError(endpoint, "broken", !once);
  return new WeChatNetworkError(endpoint, reason, isRetryable(reason, once), code);
}

function isRetryable(reason: NetworkReason, once: boolean): boolean {
  switch (reason) {
    case "refused":
    case "dns":
    case "connect_timeout":
      return true;
    case "broken":
    case "timeout":
      return !once;
    case "certificate":
    case "aborted":
      return false;
  }
}

// The documentation of Node's `tls` lists them as "X509 certificate error codes". `ERR_TLS_…` are Node's own checks of the
// host's name.
const CERTIFICATE_CODES = [
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "CRL_HAS_EXPIRED",
  "CRL_NOT_YET_VALID",
  "CRL_SIGNATURE_FAILURE",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "ERROR_IN_CRL_LAST_UPDATE_FIELD",
  "ERROR_IN_CRL_NEXT_UPDATE_FIELD",
  "ERR_TLS_CERT_ALTNAME_FORMAT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
  "UNABLE_TO_DECRYPT_CRL_SIGNATURE",
  "UNABLE_TO_GET_CRL",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

const REASONS: ReadonlyMap<string, NetworkReason> = new Map<string, NetworkReason>([
  ["ECONNREFUSED", "refused"],
  ["EHOSTUNREACH", "refused"],
  ["ENETUNREACH", "refused"],
  ["ENOTFOUND", "dns"],
  ["EAI_AGAIN", "dns"],
  ["ETIMEDOUT", "connect_timeout"],
  ["ERR_SOCKET_CONNECTION_TIMEOUT", "connect_timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "connect_timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout"],
  ["UND_ERR_BODY_TIMEOUT", "timeout"],
  ...CERTIFICATE_CODES.map((code): [string, NetworkReason] => [code, "certificate"]),
]);

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

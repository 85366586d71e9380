import "server-only";
import { failureOf } from "@/lib/auth/failure";
import { logCallFailure } from "@/lib/auth/log";
import { isWeChatError } from "@/lib/wechat";
import type { CallFailed, CallFailure, Measured } from "./result";

interface Answered<T> extends Measured {
  readonly ok: true;
  readonly answer: T;
}

/** Measures a call to WeChat. An error is logged and becomes a result with a name. */
export async function callWeChat<T>(call: () => Promise<T>): Promise<Answered<T> | CallFailed> {
  const started = performance.now();
  const measured = () => ({ milliseconds: Math.round(performance.now() - started), at: Date.now() });
  try {
    const answer = await call();
    return { ok: true, ...measured(), answer };
  } catch (error) {
    return callFailed(measured(), error);
  }
}

/** The result of a call that failed with an error, which is logged. */
export function callFailed({ milliseconds, at }: Measured, error: unknown): CallFailed {
  const failure = callFailureOf(error);
  logCallFailure(failure, error);
  const { errcode, rid } = isWeChatError(error) ? error : {};
  return {
    ok: false,
    milliseconds,
    at,
    failure,
    ...(errcode !== undefined && { errcode }),
    ...(rid !== undefined && { rid }),
  };
}

/** The name of whatever a call with a visitor's tokens failed with. */
export function callFailureOf(error: unknown): CallFailure {
  if (isStale(error)) return "stale";
  const failure = failureOf(error);
  switch (failure) {
    case "declined":
      // The visitor has taken the authorisation back. A new login asks for it again.
      return "expired";
    case "used":
    case "cookies":
    case "snapshot":
    case "limited":
    case "refused":
    case "failed":
      // These belong to a code, and none was sent.
      return "bad_answer";
    default:
      return failure;
  }
}

// Another refresh cannot repair a failed one.
function isStale(error: unknown): boolean {
  if (!isWeChatError(error) || error.kind !== "api") return false;
  return error.known?.remedy === "refresh" && error.endpoint !== "/sns/oauth2/refresh_token";
}

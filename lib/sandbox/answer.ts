import "server-only";
import { nowInSeconds, type Sandbox } from "./sandbox";

/** WeChat's texts. Decide on the errcode: WeChat has changed the words before. */
const ERRMSG = {
  40002: "invalid grant_type",
  40003: "invalid openid",
  40013: "invalid appid",
  40014: "invalid access_token",
  40029: "invalid code",
  40030: "invalid refresh_token",
  40125: "invalid appsecret",
  40163: "code been used",
  41001: "access_token missing",
  41002: "appid missing",
  41003: "refresh_token missing",
  41004: "appsecret missing",
  41008: "missing code",
  41009: "missing openid",
  42001: "access_token expired",
  42002: "refresh_token expired",
  42003: "code expired",
  43001: "require GET method",
} as const;

export type SandboxErrcode = keyof typeof ERRMSG;

/** An answer as WeChat sends it: always status 200, and JSON that is called text/plain without a charset. */
export function answer(fields: Readonly<Record<string, unknown>>): Response {
  return new Response(JSON.stringify(fields), {
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}

/** An answer with an errcode and a request id, for which WeChat uses status 200 too. */
export function refusal(sandbox: Sandbox, errcode: SandboxErrcode): Response {
  return answer({ errcode, errmsg: `${ERRMSG[errcode]}, rid: ${requestId(sandbox)}` });
}

// WeChat's begins with the time in hexadecimal seconds. The rest is random.
function requestId(sandbox: Sandbox): string {
  return [nowInSeconds(sandbox), ...crypto.getRandomValues(new Uint32Array(2))]
    .map((part) => part.toString(16).padStart(8, "0"))
    .join("-");
}

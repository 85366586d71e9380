import type { ApiErrcode } from "../../wechat/index.ts";
import { ERRCODES } from "../../wechat/index.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Why } from "../why.ts";
import type { WireFault } from "./fault.ts";
import { requestIdText } from "./request-id.ts";

/** The result of a call, before it is written in WeChat's format. */
export type Outcome =
  | { readonly fields: Readonly<Record<string, unknown>>; readonly why: Why; readonly fault?: WireFault }
  | Failed;

interface Failed {
  readonly errcode: ApiErrcode;
  readonly why: Why;
}

/** An outcome as WeChat sends it: always status 200, and JSON labelled text/plain without a charset. */
export function answer(sandbox: Sandbox, outcome: Outcome | Pick<Failed, "errcode">): Response {
  if ("fields" in outcome) return plain(outcome.fields);
  const { errcode } = outcome;
  return plain({ errcode, errmsg: `${ERRCODES[errcode].errmsg}${requestIdText(sandbox)}` });
}

function plain(fields: Readonly<Record<string, unknown>>): Response {
  return new Response(wechatJson(fields), {
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}

// The first two of an emoji's four UTF-8 bytes.
const CUT_CHARACTER = Buffer.from([0xf0, 0x9f]);

/**
 * Writes JSON as WeChat does, including what breaks careless parsers. Slashes are escaped, control characters are not,
 * and half of a surrogate pair becomes a character whose UTF-8 is cut off.
 */
export function wechatJson(fields: Readonly<Record<string, unknown>>): Buffer<ArrayBuffer> {
  const parts = JSON.stringify(fields).split(/(\\u[0-9a-f]{4}|\\.|\/)/);
  return Buffer.concat(parts.map((part) => (/^\\ud/.test(part) ? CUT_CHARACTER : Buffer.from(asWeChat(part)))));
}

/** Rewrites a JSON escape, a slash, or text that has neither. */
function asWeChat(part: string): string {
  if (part === "/") return "\\/";
  return /^\\[bfnrtu]/.test(part) ? JSON.parse(`"${part}"`) : part;
}

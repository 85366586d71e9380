import "server-only";
import { nowInSeconds, type Sandbox } from "../sandbox";
import type { Why } from "../why";
import { ERRMSG, type SandboxErrcode } from "./errmsg";
import type { WireFault } from "./fault";

/** What the API has to say, before it is put into WeChat's words. */
export type Outcome =
  | { readonly fields: Readonly<Record<string, unknown>>; readonly why: Why; readonly fault?: WireFault }
  | { readonly errcode: SandboxErrcode; readonly why: Why };

/** An outcome as WeChat sends it: always status 200, and JSON that is called text/plain without a charset. */
export function answer(sandbox: Sandbox, outcome: Outcome): Response {
  if ("fields" in outcome) return plain(outcome.fields);
  const { errcode } = outcome;
  return plain({ errcode, errmsg: `${ERRMSG[errcode]}, rid: ${requestId(sandbox)}` });
}

function plain(fields: Readonly<Record<string, unknown>>): Response {
  return new Response(wechatJson(fields), {
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}

// The first two bytes of an emoji, whose four make one character.
const CUT_CHARACTER = Buffer.from([0xf0, 0x9f]);

/**
 * JSON as WeChat writes it, with what breaks careless readers: slashes are escaped, control characters in a text are
 * not, and half of a surrogate pair is a character whose UTF-8 is cut off.
 */
export function wechatJson(fields: Readonly<Record<string, unknown>>): Buffer<ArrayBuffer> {
  // JSON.stringify escapes what stands alone of a surrogate pair, so what is left here is well-formed.
  const parts = JSON.stringify(fields)
    .replace(/\\[\\"]|\\([bfnrt])|\\u00([01][0-9a-f])|\//g, (text, letter?: string, hex?: string) => {
      if (letter) return JSON.parse(`"${text}"`);
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      return text === "/" ? "\\/" : text;
    })
    .split(/\\u[dD][89abAB][0-9a-f]{2}/);
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [] : [CUT_CHARACTER]).concat(Buffer.from(part))));
}

// WeChat's begins with the time in hexadecimal seconds. The rest is random.
function requestId(sandbox: Sandbox): string {
  return [nowInSeconds(sandbox), ...crypto.getRandomValues(new Uint32Array(2))]
    .map((part) => part.toString(16).padStart(8, "0"))
    .join("-");
}

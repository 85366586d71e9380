import type { Endpoint } from "./endpoint.ts";
import { WeChatApiError, WeChatNotJsonError, WeChatShapeError } from "./errors.ts";

type Answer = Record<string, unknown>;

/**
 * Parses the body of a response, which must be a JSON object.
 *
 * Throws a `WeChatApiError` for an errcode other than 0, and a `WeChatNotJsonError` for anything but an object.
 * `secrets` are values of the request. They are removed from WeChat's errmsg.
 */
export function parseAnswer(endpoint: Endpoint, text: string, secrets: readonly string[], once: boolean): Answer {
  const answer = parseObject(text);
  if (!answer) throw new WeChatNotJsonError(endpoint, "the response is not a JSON object", !once);
  const errcode = answer["errcode"];
  if (errcode === undefined || errcode === 0) return answer;
  if (typeof errcode !== "number" || !Number.isInteger(errcode)) {
    throw new WeChatShapeError(endpoint, "errcode", "is not an integer");
  }
  const errmsg = cleanErrmsg(answer["errmsg"], secrets);
  const error = { errcode, errmsg, rid: requestId(errmsg) };
  // -1 means that WeChat did nothing, so even an exchange may be retried. That is WeChat's own advice.
  throw new WeChatApiError(endpoint, error, errcode === -1);
}

// WeChat has sent nicknames with raw control characters inside the JSON string, which JSON.parse rejects. Outside
// strings they are only white space, so all of them can be removed. Everything else must stay.
function parseObject(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/\p{Cc}/gu, (c) => (c > "\u007f" ? c : "")));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// WeChat's forms: `, rid: 662f5e6b-4dba2ef8-134b8bfa`, ` rid: …` and `, hints: [ req_id: KejFy24ce-7ghOra ]`.
function requestId(errmsg: string): string | undefined {
  return /\b(?:rid|req_id):\s*([\w-]{1,64})/.exec(errmsg)?.[1];
}

const MAX_ERRMSG_LENGTH = 256;

// An errmsg is shown and logged. It must not repeat a secret of the request, and must not start a new line in the log.
function cleanErrmsg(errmsg: unknown, secrets: readonly string[]): string {
  const text = typeof errmsg === "string" ? errmsg.replace(/\p{Cc}/gu, " ") : "";
  return secrets
    .reduce((clean, secret) => (secret ? clean.replaceAll(secret, "…") : clean), text)
    .slice(0, MAX_ERRMSG_LENGTH);
}

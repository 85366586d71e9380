import type { Endpoint } from "./endpoint";
import { WeChatApiError, WeChatNotJsonError, WeChatShapeError } from "./errors";

type Answer = Record<string, unknown>;

/**
 * Reads an answer's text as the JSON object that it holds.
 *
 * Throws a `WeChatApiError` for an errcode other than 0, a `WeChatNotJsonError` for anything but an object.
 * `secrets` are values of the request, which are taken out of WeChat's errmsg.
 */
export function parseAnswer(endpoint: Endpoint, text: string, secrets: readonly string[], once: boolean): Answer {
  const answer = parseObject(text);
  if (!answer) throw new WeChatNotJsonError(endpoint, "the answer is not a JSON object", !once);
  const errcode = answer["errcode"];
  if (errcode === undefined || errcode === 0) return answer;
  if (typeof errcode !== "number" || !Number.isInteger(errcode)) {
    throw new WeChatShapeError(endpoint, "errcode", "is not a whole number");
  }
  const errmsg = cleanErrmsg(answer["errmsg"], secrets);
  const error = { errcode, errmsg, rid: requestId(errmsg) };
  // -1 means that WeChat did nothing, so even an exchange may be repeated. That is WeChat's own advice.
  throw new WeChatApiError(endpoint, error, errcode === -1);
}

// Nicknames have been seen with raw control characters inside the JSON string, which JSON.parse refuses. Between
// tokens a control character is only white space, so all of them may go, and nothing else.
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

// WeChat has used `, rid: 662f5e6b-4dba2ef8-134b8bfa`, ` rid: …` and `, hints: [ req_id: KejFy24ce-7ghOra ]`.
function requestId(errmsg: string): string | undefined {
  return /\b(?:rid|req_id):\s*([\w-]{1,64})/.exec(errmsg)?.[1];
}

const MAX_ERRMSG_LENGTH = 256;

// An errmsg is shown and logged, so it must neither repeat what was sent nor begin a line of its own.
function cleanErrmsg(errmsg: unknown, secrets: readonly string[]): string {
  const text = typeof errmsg === "string" ? errmsg.replace(/\p{Cc}/gu, " ") : "";
  return secrets
    .reduce((clean, secret) => (secret ? clean.replaceAll(secret, "…") : clean), text)
    .slice(0, MAX_ERRMSG_LENGTH);
}

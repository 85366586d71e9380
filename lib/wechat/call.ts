import { parseAnswer } from "./answer.ts";
import { API_ORIGIN, type WeChatApp } from "./app.ts";
import type { Endpoint } from "./endpoint.ts";
import { isWeChatError, WeChatHttpError, WeChatNotJsonError } from "./errors.ts";
import { networkError } from "./network-error.ts";

/** The options of every call to WeChat. */
export interface CallOptions {
  /** Cancels the call. */
  readonly signal?: AbortSignal;
}

interface Call {
  readonly endpoint: Endpoint;
  /** The query, in WeChat's order. */
  readonly query: Readonly<Record<string, string>>;
  /** Whether the call uses something up, as an exchange uses up its code. */
  readonly once: boolean;
}

const DEFAULT_TIMEOUT_SECONDS = 5;
const MAX_ANSWER_BYTES = 64 * 1024;
const MAX_REPEATS = 2;
const FIRST_PAUSE_MS = 100;

/**
 * Calls an endpoint and returns its JSON object. Throws an errcode other than 0 as an error.
 *
 * Retries at most twice, within the same time limit. A call that uses something up is retried only if it cannot have
 * reached WeChat, or if WeChat answered -1. Any other call is retried after every transient failure.
 */
export async function call(app: WeChatApp, request: Call, options: CallOptions): Promise<Record<string, unknown>> {
  const deadline = new AbortController();
  const end = () => deadline.abort(new DOMException("The call took too long.", "TimeoutError"));
  // `AbortSignal.timeout` would go off even after the call, and wake everything that had listened to it.
  const timer = setTimeout(end, (app.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000);
  const signal = options.signal ? AbortSignal.any([deadline.signal, options.signal]) : deadline.signal;
  try {
    return await untilAnswered(app, request, signal);
  } finally {
    clearTimeout(timer);
  }
}

async function untilAnswered(app: WeChatApp, request: Call, signal: AbortSignal): Promise<Record<string, unknown>> {
  for (let repeat = 0; ; repeat += 1) {
    try {
      return await attempt(app, request, signal);
    } catch (error) {
      const again = isWeChatError(error) && error.retryable && repeat < MAX_REPEATS;
      if (!again || !(await pause(FIRST_PAUSE_MS * 2 ** repeat, signal))) throw error;
    }
  }
}

async function attempt(app: WeChatApp, request: Call, signal: AbortSignal): Promise<Record<string, unknown>> {
  const url = `${app.apiBase ?? API_ORIGIN}${request.endpoint}?${encodeQuery(request.query)}`;
  const text = await untilAborted(fetchText(app, url, request, signal), signal).catch((error: unknown) => {
    if (isWeChatError(error)) throw error;
    throw networkError(request, error, signal);
  });
  return parseAnswer(request.endpoint, text, secretsOf(request.query), request.once);
}

async function fetchText(app: WeChatApp, url: string, request: Call, signal: AbortSignal): Promise<string> {
  const send = app.fetch ?? fetch;
  const response = await send(url, { method: "GET", cache: "no-store", redirect: "manual", signal });
  if (response.status !== 200) {
    abandon(response.body);
    throw new WeChatHttpError(request.endpoint, response.status, response.status >= 500 && !request.once);
  }
  return readText(response, request);
}

async function readText(response: Response, request: Call): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      abandon(reader);
      throw new WeChatNotJsonError(request.endpoint, "the response is longer than 64 KB", false);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

// The rest of the response is not needed, and it does not matter whether cancelling it fails.
function abandon(body: { cancel(): Promise<void> } | null | undefined): void {
  body?.cancel().catch(() => {});
}

// A caller's own `fetch` may ignore the signal, and the time limit must hold even then.
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

const SECRET_PARAMETERS = new Set(["secret", "code", "access_token", "refresh_token", "openid"]);

function secretsOf(query: Readonly<Record<string, string>>): string[] {
  return Object.keys(query).flatMap((name) => (SECRET_PARAMETERS.has(name) ? [query[name] ?? ""] : []));
}

function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Waits for a random time between half and all of the given one. Resolves to false as soon as the signal aborts. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(true), milliseconds * (0.5 + Math.random() / 2));
    const stop = () => settle(false);
    const settle = (waited: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(waited);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

import "server-only";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { CALLBACKS, everywhere, notForOthers } from "./headers.mjs";
import { isReadablePath } from "./parse-url";
import { STATUS_HEADERS, type Status, statusPage } from "./status-page";

// Next takes quadratic time to parse a query: 15 KB of `a&` took 2 seconds. The site's longest address is that of a login
// page with a path to return to, 1.8 KB. The rest is room, as for a redirect_uri.
export const MOST_ADDRESS_BYTES = 4096;
export const MOST_PARAMETERS = 100;

/**
 * The longest body of a form, in bytes. A form may hold the longest address, each byte of it escaped as three.
 * Node 20 takes 16,384 bytes of a body that nobody reads yet.
 */
export const MOST_FORM_BYTES = 16_000;

// Next sets it on its answer to a form of another release, whose action it does not know.
const UNKNOWN_ACTION = "x-nextjs-action-not-found";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const READING = ["GET", "HEAD"];

/** What the front lets through beyond pages and forms. */
export interface Exceptions {
  /** How many bytes may be sent to a path and to all paths below it. */
  readonly uploads: Readonly<Record<string, number>>;
  /** Whether a path is a file's, which can only be read. */
  readonly isFile: (path: string) => boolean;
}

/** An answer that needs nothing of Next. Undefined for every request that Next is to answer. */
export type Shortcut = (request: IncomingMessage) => Promise<Response> | undefined;

/**
 * Stands in front of a server's listener, so that Next sees no request that is too long, malformed or incomplete, and none
 * that the shortcut answers.
 *
 * A body waits here until it has arrived whole. Only an upload passes at once. It has to name its length.
 */
export function inFront(listener: RequestListener, exceptions: Exceptions, shortcut: Shortcut): RequestListener {
  const next: RequestListener = (request, response) => {
    const answer = shortcut(request);
    if (answer) void send(request, response, answer);
    else listener(request, response);
  };
  return (request, response) => {
    const headers = request.url?.startsWith(CALLBACKS) ? everywhere : [...everywhere, ...notForOthers];
    for (const { key, value } of headers) response.setHeader(key, value);
    // A script of the site's own reads Next's answer, and shows what it means.
    if (request.method === "POST" && !request.headers["next-action"]) explainUnknownAction(response);
    const refused = refusalOf(request, exceptions);
    if (refused) return refuse(request, response, refused);
    if (!hasBody(request) || lengthOf(request) > MOST_FORM_BYTES) return next(request, response);
    whenWhole(request, (isWhole) => (isWhole ? next(request, response) : refuse(request, response, 413)));
  };
}

/** Puts a page in the place of the bare line with which Next answers a form of another release. */
function explainUnknownAction(response: ServerResponse): void {
  const { writeHead, end } = response;
  let page: string | undefined;
  // Next's compression sends the head before it ends the answer.
  response.writeHead = (...given: unknown[]) => {
    if (response.hasHeader(UNKNOWN_ACTION) && page === undefined) {
      page = statusPage(409);
      response.removeHeader("ETag");
      for (const [name, value] of Object.entries(STATUS_HEADERS)) response.setHeader(name, value);
      response.setHeader("Content-Length", Buffer.byteLength(page));
    }
    return Reflect.apply(writeHead, response, given);
  };
  response.end = (...given: unknown[]) => {
    if (response.hasHeader(UNKNOWN_ACTION) && !response.headersSent) response.writeHead(409);
    return Reflect.apply(end, response, page === undefined ? given : [page]);
  };
}

/** Why a request is refused before any of its body has arrived. Undefined if it is not. */
function refusalOf(request: IncomingMessage, { uploads, isFile }: Exceptions): Status | undefined {
  const { url: address = "", method = "" } = request;
  const path = address.split("?", 1)[0] ?? "";
  // TRACE would show a script what only the browser may know, and `*` or a whole URL is for proxies.
  if (!METHODS.includes(method) || (isFile(path) && !READING.includes(method))) return 405;
  if (!address.startsWith("/") || !isReadablePath(path)) return 400;
  if (address.length > MOST_ADDRESS_BYTES || address.split("&").length > MOST_PARAMETERS) return 414;
  return lengthOf(request) > mostBytes(path, uploads) ? 413 : undefined;
}

function mostBytes(path: string, uploads: Exceptions["uploads"]): number {
  const allowed = Object.entries(uploads).filter(([upload]) => path === upload || path.startsWith(`${upload}/`));
  return Math.max(MOST_FORM_BYTES, ...allowed.map(([, bytes]) => bytes));
}

function lengthOf({ headers }: IncomingMessage): number {
  return Number(headers["content-length"] ?? 0);
}

function hasBody(request: IncomingMessage): boolean {
  return lengthOf(request) > 0 || request.headers["transfer-encoding"] !== undefined;
}

/**
 * Tells when a body has arrived whole, or that it is longer than a form. Until then it stays in the request's own
 * buffer: a body that is read here would be gone for Next.
 */
function whenWhole(request: IncomingMessage, tell: (isWhole: boolean) => void): void {
  const { push } = request;
  let bytes = 0;
  request.push = (part: Buffer | null) => {
    bytes += part?.length ?? 0;
    const isTooLong = bytes > MOST_FORM_BYTES;
    const isDecided = isTooLong || part === null;
    if (isDecided) request.push = push;
    const takesMore = push.call(request, part);
    if (isDecided) tell(!isTooLong);
    return takesMore;
  };
}

async function send(request: IncomingMessage, response: ServerResponse, given: Promise<Response>): Promise<void> {
  const answer = await given;
  const text = await answer.text();
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(request.method === "HEAD" ? undefined : text);
  request.resume();
}

// A browser reads an answer when it has sent everything. So what is still to come is taken and dropped, within the time
// that `guardServer` gives a request.
function refuse(request: IncomingMessage, response: ServerResponse, status: Status): void {
  const allow = status === 405 && { Allow: "GET, HEAD" };
  response.writeHead(status, { ...STATUS_HEADERS, ...allow });
  response.end(request.method === "HEAD" ? undefined : statusPage(status));
  request.resume();
}

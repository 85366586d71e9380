import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

declare global {
  var connectionHeader: string | undefined;
}

/**
 * Notes the address of the connection that each request comes by, in a header of the request. Call it once, before the
 * server takes requests.
 *
 * Next itself writes that address into `X-Forwarded-For`, but only if the client has sent no such header. Node announces
 * a request before Next sees it. The header's name is new in each process, so nobody can send it.
 */
export function noteConnections(): void {
  // Next builds this file into several bundles, and each has its own copy.
  if (globalThis.connectionHeader) return;
  const name = `x-connection-${randomUUID()}`;
  globalThis.connectionHeader = name;
  subscribe("http.server.request.start", (message) => {
    const request = typeof message === "object" && message !== null && "request" in message ? message.request : null;
    if (!(request instanceof IncomingMessage)) return;
    const { remoteAddress } = request.socket;
    // Next asks this server itself for the page that an action leads to, with the headers of the visitor's request. So a
    // request that has the header already keeps it. A socket of the file system has no address.
    if (remoteAddress !== undefined) request.headers[name] ??= remoteAddress;
  });
}

/** The address of the connection that a request came by. Undefined where the server does not note it. */
export function connectionOf(received: Pick<Headers, "get">): string | undefined {
  const name = globalThis.connectionHeader;
  return name === undefined ? undefined : (received.get(name) ?? undefined);
}

import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { isLoopback, lanOrigin } from "./lan.ts";

/** Where a server listens. */
export interface Place {
  /** Default: 0, which takes a free port. */
  readonly port?: number;
  /** A name or an address of this machine. Default: `localhost`. With `0.0.0.0` a phone can reach it. */
  readonly host?: string;
  /** A certificate and its key in PEM format. With them the server speaks https. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

/** A server that listens. */
export interface Listening {
  /** The origin where this machine reaches it. */
  readonly origin: string;
  /** The origin where a phone on the same network reaches it. The same one if no phone can. */
  readonly phoneOrigin: string;
  /** Stops it at once: it ends every connection, also those of held polls. */
  readonly close: () => Promise<void>;
}

// Some clients try only one of the two addresses of localhost.
const LOCALHOST = ["127.0.0.1", "::1"];

/** Serves an application over HTTP. Throws Node's own error, such as EADDRINUSE, if it cannot listen there. */
export async function listen(fetch: (request: Request) => Promise<Response>, place: Place = {}): Promise<Listening> {
  const { port = 0, host = "localhost", certificate } = place;
  const { getRequestListener } = await import("@hono/node-server");
  // The globals belong to the project whose tests this may run in.
  const answer = getRequestListener(
    async (request, { incoming }) => {
      const response = await fetch(request);
      // A client of HTTP/1.0 does not know chunks.
      return incoming.httpVersion === "1.0" ? response : withoutLength(response);
    },
    { overrideGlobalObjects: false },
  );
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(closed)));
  let taken = port;
  for (const address of host === "localhost" ? LOCALHOST : [host]) {
    const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
    try {
      taken = await portOf(server, taken, address);
      servers.push(server);
    } catch (error) {
      // This machine has no IPv6.
      if (servers.length > 0 && isOneOf(error, ["EADDRNOTAVAIL", "EAFNOSUPPORT"])) continue;
      await close();
      // The port is free at the first address, and somebody else's at the second.
      if (servers.length > 0 && port === 0 && isOneOf(error, ["EADDRINUSE"])) return listen(fetch, place);
      throw error;
    }
  }
  const scheme = certificate ? "https" : "http";
  const origin = `${scheme}://${nameOf(host)}:${taken}`;
  const everywhere = isEverywhere(host);
  return { origin, phoneOrigin: everywhere ? lanOrigin(origin) : origin, close };
}

/**
 * A page without a length, as WeChat's are. python-weixin reads the text of an error page only where there is none, or one
 * under 500.
 */
function withoutLength(response: Response): Response {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const headers = new Headers(response.headers);
  headers.set("Transfer-Encoding", "chunked");
  return new Response(response.body, { status: response.status, headers });
}

/** Whether a phone on the same network can reach a server that listens there. */
export function isReachable(host: string): boolean {
  return isEverywhere(host) || !isLoopback(nameOf(host));
}

function isEverywhere(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** The host as a URL names it. */
function nameOf(host: string): string {
  if (isEverywhere(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function portOf(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}

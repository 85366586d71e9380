import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Socket } from "node:net";
import { pipeline, Readable } from "node:stream";
import { CERTIFICATES, KEY } from "./test-certificates.ts";

/** Answers a request, or does something worse. */
export type Misbehaviour = (response: ServerResponse, connection: Connection, request: IncomingMessage) => void;

/** The connection below a request, without TLS. */
interface Connection {
  /** Ends it as a crashed machine does, with an RST. */
  reset(): void;
}

/** An HTTPS server on this machine that stands in for WeChat's. */
export interface TestServer {
  /** For `apiBase`. */
  readonly base: string;
  /** The paths of all requests. */
  readonly paths: string[];
  /** Resolves when the last request's connection is closed, or its answer is complete. */
  readonly closed: () => Promise<unknown>;
  readonly stop: () => void;
}

/** Starts a server that misbehaves so, with one of the test certificates. */
export async function startServer(
  misbehave: Misbehaviour,
  certificate: keyof typeof CERTIFICATES = "trusted",
): Promise<TestServer> {
  const raw = new Map<number | undefined, Socket>();
  const paths: string[] = [];
  let closed: Promise<unknown> = Promise.resolve();
  const server = createServer({ key: KEY, cert: CERTIFICATES[certificate] }, (request, response) => {
    paths.push(request.url ?? "");
    closed = once(response, "close");
    const connection = { reset: () => raw.get(request.socket.remotePort)?.resetAndDestroy() };
    misbehave(response, connection, request);
  });
  server.on("connection", (socket: Socket) => raw.set(socket.remotePort, socket));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return {
    base: `https://127.0.0.1:${address.port}`,
    paths,
    closed: () => closed,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers with the same bytes again and again, as fast as the other side takes them. */
export function pour(response: ServerResponse, bytes: Buffer, times: number): void {
  // The other side closes the connection when it has had enough.
  pipeline(Readable.from(Array(times).fill(bytes)), response, () => {});
}

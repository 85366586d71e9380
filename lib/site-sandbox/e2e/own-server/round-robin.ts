import { type IncomingMessage, type RequestListener, request, type ServerResponse } from "node:http";

/** A request that was passed on. */
export interface Turn {
  /** The index of the instance that answered it. */
  readonly instance: number;
  readonly path: string;
}

/**
 * A reverse proxy that sends each request to the next instance, without sticky sessions. It changes no header, not even
 * Host. If one side closes the connection, the other side is closed, too.
 *
 * @param turns gets an entry for every request.
 */
export function roundRobin(instances: readonly string[], turns: Turn[]): RequestListener {
  return (received: IncomingMessage, response: ServerResponse) => {
    const instance = turns.length % instances.length;
    const path = received.url ?? "";
    turns.push({ instance, path });
    const { method, headers } = received;
    // A kept connection may close before it is used again, so each request opens a new one.
    const passed = request(new URL(path, instances[instance]), { method, headers, agent: false });
    passed.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    response.on("close", () => passed.destroy());
    received.pipe(passed);
  };
}

import { type IncomingMessage, request, type ServerResponse } from "node:http";

/**
 * Passes a request on to another address, and its answer back. It changes no header, not even Host. If one side closes the
 * connection, the other side is closed, too.
 */
export function passOn(received: IncomingMessage, response: ServerResponse, address: URL): void {
  const { method, headers } = received;
  // A kept connection may close before it is used again, so each request opens a new one.
  const passed = request(address, { method, headers, agent: false });
  passed.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.destroy());
  response.on("close", () => passed.destroy());
  received.pipe(passed);
}

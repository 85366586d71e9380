import { type IncomingMessage, type RequestListener, request, type ServerResponse } from "node:http";

/** A request that was passed on. */
export interface Turn {
  /** Which of the instances had it, from 0. */
  readonly instance: number;
  readonly path: string;
}

/**
 * A reverse proxy that sends each request to the next of some instances, and knows nothing of visitors. Headers stay as
 * they are, the host's name among them; bodies flow both ways; who hangs up here has hung up there.
 *
 * @param turns is told every request.
 */
export function roundRobin(instances: readonly string[], turns: Turn[]): RequestListener {
  return (received: IncomingMessage, response: ServerResponse) => {
    const instance = turns.length % instances.length;
    const path = received.url ?? "";
    turns.push({ instance, path });
    const { method, headers } = received;
    // A connection that was kept may be closed by the time it is used again.
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

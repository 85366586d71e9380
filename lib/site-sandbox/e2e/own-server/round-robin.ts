import type { RequestListener } from "node:http";
import { passOn } from "./pass-on";

/** A request that was passed on. */
export interface Turn {
  /** The index of the instance that answered it. */
  readonly instance: number;
  readonly path: string;
}

/**
 * A reverse proxy that sends each request to the next instance, without sticky sessions.
 *
 * @param turns gets an entry for every request.
 */
export function roundRobin(instances: readonly string[], turns: Turn[]): RequestListener {
  return (received, response) => {
    const instance = turns.length % instances.length;
    const path = received.url ?? "";
    turns.push({ instance, path });
    passOn(received, response, new URL(path, instances[instance]));
  };
}

import { type CallbackParts, callbackParts, hostOf, type LoginRequest } from "@/lib/sandbox";

/**
 * The parts of a request that the pages show. The application is left out: in development React sends the props of
 * every component to the browser, and an application has a secret.
 */
export interface Asked {
  readonly host: string;
  readonly fields: LoginRequest["fields"];
  readonly callback: CallbackParts;
}

/** Takes these parts from a request. */
export function askedIn(request: LoginRequest): Asked {
  return { host: hostOf(request), fields: request.fields, callback: callbackParts(request) };
}

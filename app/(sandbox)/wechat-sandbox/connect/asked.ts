import { type CallbackParts, callbackParts, hostOf, type LoginRequest } from "@/lib/sandbox";

/**
 * What the pages show of a request. It is without the application: in development React tells the browser the props of
 * every component, and an application has a secret.
 */
export interface Asked {
  readonly host: string;
  readonly fields: LoginRequest["fields"];
  readonly callback: CallbackParts;
}

/** What a request asks. */
export function askedIn(request: LoginRequest): Asked {
  return { host: hostOf(request), fields: request.fields, callback: callbackParts(request) };
}

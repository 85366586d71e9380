import "server-only";
import { nextAuthVariables } from "@/lib/env";
import { configuredProviders } from "./configured";

/** A provider beside WeChat that a visitor can choose. */
export interface OtherProvider {
  readonly id: string;
  /** What it calls itself, such as GitHub. */
  readonly name: string;
}

/**
 * The providers in `config.ts` that a button can lead to: OAuth and OpenID Connect with a client ID, from the options or
 * from `AUTH_<ID>_ID`, where NextAuth looks for it. E-mail and passwords need a form of their own.
 */
export function otherProviders(): OtherProvider[] {
  const variables = nextAuthVariables();
  return configuredProviders()
    .filter(({ id, type, given }) => {
      const clientId = given["clientId"] ?? variables[`AUTH_${id.toUpperCase().replaceAll("-", "_")}_ID`];
      return (type === "oauth" || type === "oidc") && Boolean(clientId);
    })
    .map(({ id, name }) => ({ id, name }));
}

import "server-only";
import { config } from "./config";

/**
 * The origins that the sign-in forms of the providers in `config.ts` lead to. Browsers apply the policy's `form-action` to
 * the redirect of a form, too. A provider without an authorization endpoint of its own has it at its issuer.
 */
export function signInOrigins(): string[] {
  return config.providers.flatMap((configured) => {
    const { options, ...defaults } = typeof configured === "function" ? configured({}) : configured;
    const provider: Readonly<Record<string, unknown>> = { ...defaults, ...options };
    const { authorization, issuer } = provider;
    const address = textOf(authorization) ?? textOf(issuer);
    return address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [];
  });
}

// An endpoint is a text, or an object with a `url`.
function textOf(endpoint: unknown): string | undefined {
  if (typeof endpoint === "object" && endpoint !== null && "url" in endpoint) return textOf(endpoint.url);
  return typeof endpoint === "string" ? endpoint : undefined;
}

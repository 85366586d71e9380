import "server-only";
import { parseUrl } from "@/lib/http/parse-url";
import { config } from "../config";

/** The providers in `config.ts`, each with the options that it was given there. */
export function configuredProviders() {
  return config.providers.map((provider) => {
    const { options, ...defaults } = typeof provider === "function" ? provider({}) : provider;
    const given: Readonly<Record<string, unknown>> = { ...options };
    return { ...defaults, given, id: textOf(given["id"]) ?? defaults.id };
  });
}

/**
 * The origins that the sign-in forms of the providers in `config.ts` lead to. Browsers apply the policy's `form-action` to
 * the redirect of a form, too. A provider without an authorization endpoint of its own has it at its issuer.
 */
export function signInOrigins(): string[] {
  return configuredProviders().flatMap(({ given, ...defaults }) => {
    const { authorization, issuer }: Readonly<Record<string, unknown>> = { ...defaults, ...given };
    const address = textOf(authorization) ?? textOf(issuer);
    const url = parseUrl(address ?? "");
    return url ? [url.origin] : [];
  });
}

// An endpoint is a text, or an object with a `url`.
function textOf(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null && "url" in value) return textOf(value.url);
  return typeof value === "string" ? value : undefined;
}

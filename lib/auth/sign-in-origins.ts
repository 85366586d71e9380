import "server-only";
import { z } from "zod";
import { nextAuthVariables } from "@/lib/env";
import { config } from "./config";

const provider = z.object({
  id: z.string(),
  issuer: z.string().optional(),
  authorization: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

/**
 * The origins that the sign-in forms of the providers in `config.ts` lead to. Browsers apply the policy's `form-action` to
 * the redirect of a form, too. A provider without an authorization endpoint is asked at its issuer.
 */
export function signInOrigins(): string[] {
  return config.providers.flatMap((configured) => {
    const { options, ...defaults } = typeof configured === "function" ? configured() : configured;
    const { data } = provider.safeParse({ ...defaults, ...options });
    const variable = `AUTH_${data?.id.toUpperCase().replaceAll("-", "_")}_ISSUER`;
    const address = data?.authorization ?? data?.issuer ?? nextAuthVariables()[variable];
    return address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [];
  });
}

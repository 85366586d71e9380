import "server-only";
import * as z from "zod/mini";

/** How to make a secret. */
export const NEW_SECRET = "Create one with: openssl rand -base64 33";

const WELL_KNOWN = /secret|change.?me|password|example|your[-_ ]|placeholder|abcdefg|1234567|qwerty/i;

/** A secret that nobody can guess. */
export const secret = z.optional(
  z.string().check(
    z.minLength(32, { error: `must have at least 32 characters. ${NEW_SECRET}`, abort: true }),
    z.refine((value) => !WELL_KNOWN.test(value) && new Set(value).size >= 10, {
      error: `is a well-known or repetitive text that anybody could guess. ${NEW_SECRET}`,
    }),
  ),
);

/** The secrets of the cookies' own variables. */
export const secretVariables = {
  AUTH_SECRET: secret,
  AUTH_SECRET_1: secret,
  AUTH_SECRET_2: secret,
  AUTH_SECRET_3: secret,
};

type SecretName = keyof typeof secretVariables;

/** The names of those variables, newest first. */
export const SECRET_NAMES: readonly SecretName[] = ["AUTH_SECRET", "AUTH_SECRET_1", "AUTH_SECRET_2", "AUTH_SECRET_3"];

type Given = { readonly [N in SecretName]?: string };

/** The secrets that are set, newest first. */
export function secretsIn(given: Given): string[] {
  return SECRET_NAMES.map((name) => given[name]).filter((value) => value !== undefined);
}

/** What is wrong with the secrets together with the AppSecrets. */
export function secretProblems(given: Given, appSecrets: readonly string[]): string[] {
  return SECRET_NAMES.filter((name) => appSecrets.includes(given[name] ?? "")).map(
    (name) => `${name} must not be the AppSecret, which WeChat knows too. ${NEW_SECRET}.`,
  );
}

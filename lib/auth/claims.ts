import { z } from "zod";

/** How long a session lasts at most, in seconds: 30 days, as WeChat's refresh token. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const schema = z.object({
  sub: z.string().min(1),
  name: z.string(),
  picture: z.string().nullable(),
  sid: z.string().min(1),
  aud: z.string(),
  auth_time: z.number(),
});

/** What NextAuth's session cookie says: who the visitor is, in the registered names of JWT and OpenID Connect. */
export type Claims = z.infer<typeof schema>;

/**
 * Reads the content of a session cookie. Undefined when it is not one of ours, belongs to another application (the
 * sandbox's, say, where it shares the secret), or is older than a session may get.
 */
export function readClaims(token: unknown, appId: string, now = Date.now()): Claims | undefined {
  const claims = schema.safeParse(token).data;
  return claims?.aud === appId && now < expiryOf(claims).getTime() ? claims : undefined;
}

/** The whole seconds that are left of a session, at least 0: no cookie of it is kept for longer. */
export function secondsLeft(claims: Claims, now = Date.now()): number {
  return Math.max(0, Math.floor((expiryOf(claims).getTime() - now) / 1000));
}

/** When a session ends, however often it is used. */
export function expiryOf(claims: Claims): Date {
  return new Date((claims.auth_time + SESSION_SECONDS) * 1000);
}

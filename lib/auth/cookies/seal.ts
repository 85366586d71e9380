import "server-only";
import { createHash, createHmac } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type * as z from "zod/mini";
import type { Context } from "../context";

/** What a cookie of the site's own holds. One kind of content never passes for another. */
export interface Content<T> {
  readonly kind: string;
  readonly schema: z.ZodMiniType<T>;
  /** How long it counts. */
  readonly seconds: number;
}

/** The secrets of the site, newest first, and its application. Another application's cookie counts for nothing. */
export type Sealer = Pick<Context, "secrets"> & { readonly app: Pick<Context["app"], "appId"> };

/** Seals a value with the newest secret, so that its visitor can neither read nor forge it. */
export function seal<T>(content: Content<T>, { secrets, app }: Sealer, value: T): Promise<string> {
  return sealData(value, { password: passwords(secrets.slice(0, 1), content, app), ttl: content.seconds });
}

/** Opens what {@link seal} made, with any of the secrets. Undefined for a seal that is crafted, cut, expired or foreign. */
export async function unseal<T>(
  content: Content<T>,
  { secrets, app }: Sealer,
  sealed: string | undefined,
): Promise<T | undefined> {
  if (!sealed) return undefined;
  const options = { password: passwords(secrets, content, app), ttl: content.seconds };
  // It throws at some crafted seals, and returns an empty object for others.
  const opened = await unsealData<unknown>(sealed, options).catch(() => undefined);
  return content.schema.safeParse(opened).data;
}

// The kind and the application go into the password, so that they need no room in the cookie. A seal names its password
// by a number. The number comes from the password itself, so that a secret which moves from AUTH_SECRET to AUTH_SECRET_1
// still opens what it sealed.
function passwords(secrets: readonly string[], { kind }: Content<unknown>, { appId }: Sealer["app"]) {
  return Object.fromEntries(
    secrets.map((secret) => {
      const password = createHmac("sha256", secret).update(`${kind} ${appId}`).digest("base64url");
      return [createHash("sha256").update(password).digest().readUInt32BE(0), password];
    }),
  );
}

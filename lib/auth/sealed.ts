import "server-only";
import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type { z } from "zod";

/** What a seal is made for. One kind of content never passes for another. */
interface Content<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  /** How long a seal opens. */
  readonly seconds: number;
}

/** Seals a value with the newest secret. */
export function seal<T>(content: Content<T>, secrets: readonly string[], value: T): Promise<string> {
  return sealData({ kind: content.kind, value }, { password: passwords(secrets.slice(0, 1)), ttl: content.seconds });
}

/** Opens what {@link seal} made, with any of the secrets. Undefined for whatever is crafted, cut, expired or foreign. */
export async function unseal<T>(
  content: Content<T>,
  secrets: readonly string[],
  sealed: string | undefined,
): Promise<T | undefined> {
  if (!sealed) return undefined;
  const opened = await unsealData<{ kind?: unknown; value?: unknown }>(sealed, {
    password: passwords(secrets),
    ttl: content.seconds,
  });
  return opened.kind === content.kind ? content.schema.safeParse(opened.value).data : undefined;
}

// A seal names its password by a number. The number comes from the password itself, so that a secret which moves from
// AUTH_SECRET to AUTH_SECRET_1 still opens what it sealed.
function passwords(secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    secrets.map((secret) => [createHash("sha256").update(secret).digest().readUInt32BE(0), secret]),
  );
}

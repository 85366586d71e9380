import "server-only";
import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type { z } from "zod";
import type { Site } from "./site";

/** What a seal is made for. One kind of content never passes for another. */
interface Content<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  /** How long a seal opens. */
  readonly seconds: number;
}

/** Whose seals they are. What the sandbox, or another application, sealed with the same secret does not open. */
type Sealer = Pick<Site, "secrets"> & { readonly app: Pick<Site["app"], "appId"> };

/** Seals a value with the newest secret. */
export function seal<T>(content: Content<T>, { secrets, app }: Sealer, value: T): Promise<string> {
  const sealed = { kind: content.kind, appId: app.appId, value };
  return sealData(sealed, { password: passwords(secrets.slice(0, 1)), ttl: content.seconds });
}

/** Opens what {@link seal} made, with any of the secrets. Undefined for whatever is crafted, cut, expired or foreign. */
export async function unseal<T>(
  content: Content<T>,
  { secrets, app }: Sealer,
  sealed: string | undefined,
): Promise<T | undefined> {
  if (!sealed) return undefined;
  const opened = await unsealData<{ kind?: unknown; appId?: unknown; value?: unknown }>(sealed, {
    password: passwords(secrets),
    ttl: content.seconds,
  });
  const ours = opened.kind === content.kind && opened.appId === app.appId;
  return ours ? content.schema.safeParse(opened.value).data : undefined;
}

// A seal names its password by a number. The number comes from the password itself, so that a secret which moves from
// AUTH_SECRET to AUTH_SECRET_1 still opens what it sealed.
function passwords(secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    secrets.map((secret) => [createHash("sha256").update(secret).digest().readUInt32BE(0), secret]),
  );
}

import * as z from "zod/mini";
import { LIFETIME_SECONDS } from "../grant.ts";
import { nowInSeconds, type Sandbox } from "../sandbox.ts";

// When a refresh token's latest access token was issued, and when it expires, in seconds since 1970.
const extensionSchema = z.tuple([z.int(), z.int()]);

/** When an access token that was extended expires, in seconds since 1970; 0 if it was not extended. */
export async function extendedUntil(sandbox: Sandbox, family: string, issuedAt: number): Promise<number> {
  const latest = await latestOf(sandbox, family);
  return latest?.[0] === issuedAt ? latest[1] : 0;
}

/**
 * Refreshes an access token. A valid one stays the same and gets its full lifetime again; an expired one is replaced.
 * Returns when the access token to use was issued, in seconds since 1970.
 */
export async function extend(
  sandbox: Sandbox,
  family: string,
  firstIssuedAt: number,
): Promise<{ readonly issuedAt: number; readonly isNew: boolean }> {
  const now = nowInSeconds(sandbox);
  const first = [firstIssuedAt, firstIssuedAt + LIFETIME_SECONDS.access_token] as const;
  const [issuedAt, until] = (await latestOf(sandbox, family)) ?? first;
  const isNew = now >= until;
  const used = isNew ? now : issuedAt;
  const extension = JSON.stringify([used, now + LIFETIME_SECONDS.access_token]);
  await sandbox.store.put("extended_token", family, extension, LIFETIME_SECONDS.access_token);
  return { issuedAt: used, isNew };
}

async function latestOf(sandbox: Sandbox, family: string): Promise<z.infer<typeof extensionSchema> | undefined> {
  const kept = await sandbox.store.get("extended_token", family);
  return kept === undefined ? undefined : extensionSchema.parse(JSON.parse(kept));
}

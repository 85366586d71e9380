import "server-only";
import { z } from "zod";
import { SANDBOX_APP_ID } from "./app";
import { findPerson, type Person } from "./cast";
import { nowInSeconds, type Sandbox } from "./sandbox";
import { open, seal } from "./seal";

/** The three things that WeChat hands out in a login. */
export type GrantKind = "code" | "access_token" | "refresh_token";

/** How long each of them lives, in seconds: ten minutes, two hours, thirty days. */
export const LIFETIME_SECONDS: Readonly<Record<GrantKind, number>> = {
  code: 600,
  access_token: 7200,
  refresh_token: 30 * 24 * 3600,
};

/** Who granted what. */
export interface Grant {
  readonly person: Person;
  /** Comma-separated, as WeChat writes it. */
  readonly scope: string;
}

export interface OpenedGrant extends Grant {
  /** Tells this code or token from all others without revealing it. */
  readonly id: string;
  readonly expired: boolean;
}

// A list is shorter than an object, and a code has to stay under 128 characters: slug, scope, issued at.
const payloadSchema = z.tuple([z.string(), z.string(), z.int()]);

/** Makes a code or a token. Nothing of it is stored: everything that the sandbox has to know later is sealed inside. */
export async function issueGrant(sandbox: Sandbox, kind: GrantKind, grant: Grant): Promise<string> {
  const payload = [grant.person.slug, grant.scope, nowInSeconds(sandbox)] satisfies z.infer<typeof payloadSchema>;
  return seal(sandbox.secrets, purposeOf(kind), payload);
}

/** Reads a code or a token, also an expired one. Returns undefined for anything that the sandbox did not make. */
export async function openGrant(sandbox: Sandbox, kind: GrantKind, text: string): Promise<OpenedGrant | undefined> {
  const opened = await open(sandbox.secrets, purposeOf(kind), text);
  const payload = payloadSchema.safeParse(opened?.value).data;
  const person = findPerson(payload?.[0]);
  if (!opened || !payload || !person) return undefined;
  const [, scope, issuedAt] = payload;
  const expired = nowInSeconds(sandbox) >= issuedAt + LIFETIME_SECONDS[kind];
  return { id: opened.id, person, scope, expired };
}

// A code of another application must not be accepted here, as little as a refresh token in the place of a code.
function purposeOf(kind: GrantKind): string {
  return `${SANDBOX_APP_ID} ${kind}`;
}

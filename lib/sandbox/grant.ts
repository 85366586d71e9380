import * as z from "zod/mini";
import type { SandboxApp } from "./apps.ts";
import { type Edit, edited, editSchema } from "./cast/edit.ts";
import type { Person } from "./cast/person.ts";
import { nowInSeconds, personIn, type Sandbox } from "./sandbox.ts";
import { findScenario, type Scenario, scenarioText } from "./scenario.ts";
import { open, seal, sealedId } from "./seal.ts";

/** What WeChat issues in a login. */
export const GRANT_KINDS = ["code", "access_token", "refresh_token"] as const;

export type GrantKind = (typeof GRANT_KINDS)[number];

/** How long each of these lives, in seconds: ten minutes (five inside WeChat), two hours, thirty days. */
export const LIFETIME_SECONDS = {
  code: { website: 600, official_account: 300 },
  access_token: 7200,
  refresh_token: 30 * 24 * 3600,
} as const;

/** Who granted what, and to which application. */
export interface Grant {
  readonly app: SandboxApp;
  readonly person: Person;
  readonly edit?: Edit | undefined;
  readonly scope: Scope;
  /** What should go wrong. */
  readonly scenario?: Scenario | undefined;
}

export interface OpenedGrant extends Grant {
  /** Identifies this code or token without revealing it. */
  readonly id: string;
  /** In seconds since 1970. */
  readonly issuedAt: number;
  /** The id of the refresh token that an access token belongs to. */
  readonly family: string | undefined;
}

// A list is shorter than an object, and a code has to stay under 128 characters. That is also why a code does not hold
// the edit: the store keeps it until the exchange, and the tokens hold it.
const payloadSchema = z.tuple([
  z.string(), // the person's slug
  z.enum(["login", "base", "userinfo"]), // the scope
  z.int(), // the time
  z.optional(z.string()), // the scenario, or ""
  z.optional(z.nullable(editSchema)),
  z.optional(z.string()), // the family
]);

/** What a person can grant: `snsapi_login` to a website application, the others to an official account. */
export type Scope = `snsapi_${z.infer<typeof payloadSchema>[1]}`;

/** The options for a new code or token. */
interface Issue {
  /** In seconds since 1970. Default: now. */
  readonly issuedAt?: number;
  /** The refresh token that an access token belongs to. */
  readonly family?: string;
}

/**
 * Issues a code or a token. Everything that the sandbox needs later is sealed inside; only a code's edit is stored.
 *
 * Access tokens for the same refresh token and the same second are equal.
 */
export async function issueGrant(sandbox: Sandbox, kind: GrantKind, grant: Grant, issue: Issue = {}): Promise<string> {
  const { issuedAt = nowInSeconds(sandbox), family } = issue;
  const { person, edit, scenario } = grant;
  const start = [person.slug, SHORT[grant.scope], issuedAt, scenario ? scenarioText(scenario) : ""] as const;
  const payload: z.infer<typeof payloadSchema> = kind === "code" ? [...start] : [...start, edit ?? null, family ?? ""];
  const text = await seal(sandbox.secrets, purposeOf(kind, grant.app), payload, family && `${family} ${issuedAt}`);
  if (kind === "code" && edit) {
    await sandbox.store.put("edit", sealedId(text), JSON.stringify(edit), LIFETIME_SECONDS.code.website);
  }
  return text;
}

const SHORT = { snsapi_login: "login", snsapi_base: "base", snsapi_userinfo: "userinfo" } as const;

/** Opens a code or a token, even an expired one. Undefined for anything that was not issued for the application. */
export async function openGrant(
  sandbox: Sandbox,
  kind: GrantKind,
  app: SandboxApp,
  text: string,
): Promise<OpenedGrant | undefined> {
  const opened = await open(sandbox.secrets, purposeOf(kind, app), text);
  const payload = payloadSchema.safeParse(opened?.value).data;
  const person = personIn(sandbox, payload?.[0]);
  if (!opened || !payload || !person) return undefined;
  const [, scope, issuedAt, scenario, sealedEdit, family] = payload;
  const edit = kind === "code" ? await editOf(sandbox, opened.id) : (sealedEdit ?? undefined);
  return {
    id: opened.id,
    app,
    person: edited(person, edit),
    edit,
    scope: `snsapi_${scope}`,
    scenario: findScenario(sandbox, scenario),
    issuedAt,
    family: family || undefined,
  };
}

async function editOf(sandbox: Sandbox, id: string): Promise<Edit | undefined> {
  const kept = await sandbox.store.get("edit", id);
  return kept === undefined ? undefined : editSchema.parse(JSON.parse(kept));
}

// A code must not open for another application, and a refresh token must not open as a code.
function purposeOf(kind: GrantKind, app: SandboxApp): string {
  return `${app.appId} ${kind}`;
}

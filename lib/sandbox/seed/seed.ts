import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import { APPS, type SandboxApp } from "../apps.ts";
import { CAST } from "../cast/cast.ts";
import type { Person } from "../cast/person.ts";
import type { Sandbox } from "../sandbox.ts";
import { SEED_COPY, type SeedCopy } from "./copy.ts";
import { seedSchema } from "./schema.ts";

/** People and applications of your own. They come before the sandbox's. */
export type Seed = z.input<ReturnType<typeof seedSchema>>;

/** One mistake in a seed. */
export interface SeedMistake {
  /** Where it is, such as `["people", 0, "nickname"]`. A missing field is named, too. */
  readonly path: readonly (string | number)[];
  /** Says what is wrong, after the name of the field. */
  readonly text: string;
}

/** A seed cannot be used. The message names the first mistake and its remedy. */
export class SeedError extends TypeError {
  override readonly name = "SeedError";
  readonly mistake: SeedMistake;
  constructor(mistake: SeedMistake) {
    super(`${fieldOf(mistake, "seed")} ${mistake.text}`);
    this.mistake = mistake;
  }
}

/** A mistake's field as one writes it in JavaScript, such as `people[0].nickname`; or `whole` for the seed itself. */
export function fieldOf({ path }: SeedMistake, whole: string): string {
  if (path.length === 0) return whole;
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .slice(1);
}

/**
 * The people and the applications of a sandbox with this seed. Throws a {@link SeedError} if the seed is no such seed.
 *
 * What a seed leaves out is made from the id and the AppID, so it is the same at every start.
 */
export function withSeed(seed: unknown, copy: SeedCopy = SEED_COPY.en): Pick<Sandbox, "people" | "apps"> {
  const { data, error } = seedSchema(copy).safeParse(seed);
  const [issue] = error?.issues ?? [];
  if (issue) {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    throw new SeedError({ path, text: issue.message });
  }
  return {
    people: [...(data?.people ?? []).map(personOf), ...CAST],
    apps: [...(data?.applications ?? []).map(appOf), ...APPS],
  };
}

function personOf({ id, nickname, avatar, unionid, openids, about }: NonNullable<Seed["people"]>[number]): Person {
  return {
    slug: id,
    nickname,
    key: digest(id, 19),
    openids,
    unionid,
    portrait: avatar,
    about: about === undefined ? undefined : { "zh-CN": about, en: about },
  };
}

function appOf(application: NonNullable<Seed["applications"]>[number]): SandboxApp {
  return { ...application, openidPrefix: `o${digest(application.appId, 8)}` };
}

function digest(text: string, characters: number): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, characters);
}

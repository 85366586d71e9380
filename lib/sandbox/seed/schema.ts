import * as z from "zod/mini";
import { APPS } from "../apps.ts";
import { AVATAR_NAMES } from "../cast/avatars.ts";
import { CAST } from "../cast/cast.ts";
import type { SeedCopy } from "./copy.ts";

const OPENID = /^o[\w-]{27}$/;

/** The schema of a seed. Its messages are in the language of the texts. */
export function seedSchema(copy: SeedCopy) {
  const text = (pattern: RegExp, error: string) => z.string({ error }).check(z.regex(pattern, { error }));
  const portraits = [...AVATAR_NAMES, "gone", "by_http"] as const;
  const short = (most: number, error: string) => z.string({ error }).check(z.maxLength(most, { error }));
  const person = strict(copy, {
    id: text(/^[a-z][a-z\d-]{0,15}$/, copy.id),
    nickname: short(64, copy.nickname),
    avatar: z.optional(z.enum(portraits, { error: copy.avatar(portraits) })),
    unionid: z.optional(text(/^$|^o[\w-]{27}$/, copy.unionid)),
    openids: z.optional(z.record(z.string(), text(OPENID, copy.openid), { error: copy.openids })),
    about: z.optional(short(80, copy.about)),
  });
  const application = strict(copy, {
    appId: text(/^wx[\da-f]{16}$/, copy.appId),
    appSecret: text(/^[\da-f]{32}$/, copy.appSecret),
    kind: z.enum(["website", "official_account"], { error: copy.kind }),
  });
  const listOf = <Item extends z.ZodMiniType>(item: Item) => z.optional(z.array(item, { error: copy.list }));
  const seed = strict(copy, { people: listOf(person), applications: listOf(application) });
  return seed.check(
    z.superRefine(({ people = [], applications = [] }, context) => {
      const refuse = (message: string, ...path: (string | number)[]) =>
        context.addIssue({ code: "custom", message, path });
      const appIds = new Set(APPS.map(({ appId }) => appId));
      for (const [at, { appId }] of applications.entries()) {
        if (appIds.has(appId)) refuse(copy.taken, "applications", at, "appId");
        appIds.add(appId);
      }
      const ids = new Set<string>(CAST.map(({ slug }) => slug));
      const openids = new Set<string>();
      for (const [at, person] of people.entries()) {
        if (ids.has(person.id)) refuse(copy.taken, "people", at, "id");
        ids.add(person.id);
        for (const [appId, openid] of Object.entries(person.openids ?? {})) {
          if (!appIds.has(appId)) refuse(copy.noSuchApp, "people", at, "openids", appId);
          if (openids.has(openid)) refuse(copy.taken, "people", at, "openids", appId);
          openids.add(openid);
        }
      }
    }),
  );
}

function strict<Shape extends z.core.$ZodLooseShape>(copy: SeedCopy, shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? copy.unknown(issue.keys, Object.keys(shape)) : copy.object),
  });
}

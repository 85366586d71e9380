import * as z from "zod/mini";
import { AVATAR_NAMES } from "./avatars.ts";
import type { Person } from "./person.ts";

const MOST_CHARACTERS = 64;

/** What a developer can change about a person before the login is allowed. Fields left out stay as they are. */
export const editSchema = z.partial(
  z.strictObject({
    nickname: z.string().check(z.maxLength(MOST_CHARACTERS)),
    portrait: z.enum([...AVATAR_NAMES, "gone", "by_http", "none"]),
    unionid: z.enum(["none", "empty"]),
  }),
);

export type Edit = z.infer<typeof editSchema>;

/** The person with the edit applied. The openid never changes. */
export function edited(person: Person, edit: Edit | undefined): Person {
  if (!edit) return person;
  const { nickname = person.nickname, portrait = person.portrait, unionid } = edit;
  return {
    ...person,
    nickname,
    portrait: portrait === "none" ? undefined : portrait,
    unionid: unionid === undefined ? person.unionid : unionid === "empty" ? "" : undefined,
  };
}

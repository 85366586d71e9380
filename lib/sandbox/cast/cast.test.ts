import { describe, expect, test } from "vitest";
import { CAST, findPerson } from "./cast";

describe.each(CAST)("$slug", (person) => {
  test("has an openid and a unionid of WeChat's form", () => {
    expect(person.openid).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    if (person.unionid !== undefined) expect(person.unionid).toMatch(/^o[A-Za-z0-9_-]{27}$/);
  });

  test("is found by the slug", () => {
    expect(findPerson(person.slug)).toBe(person);
  });
});

test("no two people share a slug, an openid or a unionid", () => {
  const ids = CAST.flatMap(({ slug, openid, unionid }) => [slug, openid, unionid ?? slug.toUpperCase()]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("has somebody without an avatar and somebody without a unionid", () => {
  expect(CAST.some(({ avatar }) => avatar === undefined)).toBe(true);
  expect(CAST.some(({ unionid }) => unionid === undefined)).toBe(true);
});

test.each([undefined, "", "nobody", "constructor"])("nobody is found by %j", (slug) => {
  expect(findPerson(slug)).toBeUndefined();
});

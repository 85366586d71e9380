import { describe, expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { CAST, findPerson, openidOf } from "./cast.ts";

describe.each(CAST)("$slug", (person) => {
  test("has an openid and a unionid in WeChat's format", () => {
    expect(openidOf(person, WEBSITE_APP)).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    expect(openidOf(person, OFFICIAL_ACCOUNT)).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    if (person.unionid) expect(person.unionid).toMatch(/^o[A-Za-z0-9_-]{27}$/);
  });

  test("is found by its slug", () => {
    expect(findPerson(person.slug)).toBe(person);
  });
});

test("no two people share a slug, an openid or a unionid", () => {
  const ids = CAST.flatMap((person) => [
    person.slug,
    openidOf(person, WEBSITE_APP),
    openidOf(person, OFFICIAL_ACCOUNT),
    person.unionid || person.slug.toUpperCase(),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("covers the difficult cases", () => {
  const has = (is: (person: (typeof CAST)[number]) => boolean) => CAST.some(is);
  expect({
    longWithEmoji: has(({ nickname }) => nickname.length > 24 && /\p{Extended_Pictographic}/u.test(nickname)),
    rightToLeft: has(({ nickname }) => /\p{Script=Arabic}/u.test(nickname)),
    noAvatar: has(({ portrait }) => portrait === undefined),
    deadAvatar: has(({ portrait }) => portrait === "gone"),
    httpAvatar: has(({ portrait }) => portrait === "by_http"),
    emptyNickname: has(({ nickname }) => nickname === ""),
    controlCharacters: has(({ nickname }) => /\p{Cc}/u.test(nickname)),
    brokenCharacter: has(({ nickname }) => !nickname.isWellFormed()),
    noUnionid: has(({ unionid }) => unionid === undefined),
    emptyUnionid: has(({ unionid }) => unionid === ""),
    noProfile: has(({ nickname, portrait }) => nickname === "微信用户" && portrait === undefined),
    snapshot: has(({ isSnapshot }) => isSnapshot === true),
  }).toEqual({
    longWithEmoji: true,
    rightToLeft: true,
    noAvatar: true,
    deadAvatar: true,
    httpAvatar: true,
    emptyNickname: true,
    controlCharacters: true,
    brokenCharacter: true,
    noUnionid: true,
    emptyUnionid: true,
    noProfile: true,
    snapshot: true,
  });
});

test.each([undefined, "", "nobody", "constructor"])("finds nobody for %j", (slug) => {
  expect(findPerson(slug)).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { personIn } from "../sandbox.ts";
import { testSandbox } from "../test-sandbox.ts";
import { CAST } from "./cast.ts";
import { openidOf, type Person } from "./person.ts";

describe.each(CAST)("$slug", (person) => {
  test("has an openid and a unionid in WeChat's format", () => {
    expect(openidOf(person, WEBSITE_APP)).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    expect(openidOf(person, OFFICIAL_ACCOUNT)).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    if (person.unionid) expect(person.unionid).toMatch(/^o[A-Za-z0-9_-]{27}$/);
  });

  test("is found by its slug", () => {
    expect(personIn(testSandbox(), person.slug)).toBe(person);
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

test.each(["zh-CN", "en"] as const)("what is special about each has a text of its own in %s", (language) => {
  const texts = CAST.flatMap(({ about, shows }) => [about[language], shows[language]]);
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
});

test("covers the difficult cases", () => {
  const people: readonly Person[] = CAST;
  const has = (is: (person: Person) => boolean) => people.some(is);
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
  expect(personIn(testSandbox(), slug)).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { splitProse } from "../split-prose";
import { ENTRIES } from "./entries";
import { ERRCODE_LIST } from "./list";
import { placeOf } from "./place";

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  const entries = ENTRIES[language];

  test("every errcode has an entry", () => {
    expect(entries.map(({ errcode }) => errcode)).toEqual(ERRCODE_LIST.map(({ errcode }) => errcode));
  });

  test.each(entries.map((entry) => [entry.errcode, entry] as const))(
    "%d is explained in whole sentences",
    (_, entry) => {
      const end = language === "en" ? /[^.]\.$/ : /[^。]。$/;
      for (const text of [entry.cause, entry.remedy]) {
        expect(text).toMatch(end);
        // Backticks come in pairs.
        expect(text.split("`").length % 2, text).toBe(1);
        // The page renders code, but not links.
        expect(splitProse(text).flatMap(({ href }) => href ?? [])).toEqual([]);
      }
      expect(entry.meaning).not.toMatch(/[.。`]/);
    },
  );

  test("no two errcodes share a text", () => {
    for (const field of ["cause", "remedy"] as const) {
      expect(new Set(entries.map((entry) => entry[field])).size, field).toBe(entries.length);
    }
  });
});

test("Chinese text has a space between Chinese and Latin, and Chinese punctuation", () => {
  for (const { meaning, cause, remedy } of ENTRIES["zh-CN"]) {
    for (const text of [meaning, cause, remedy]) {
      expect(text.replaceAll("`", "")).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
      expect(text).not.toMatch(/\p{Script=Han} ?[,.;:!?]/u);
    }
  }
});

test.each([
  [["/connect/qrconnect", "/connect/oauth2/authorize"], "page"],
  [["/sns/oauth2/access_token", "/sns/oauth2/refresh_token"], "exchange"],
  [["/sns/auth", "/sns/userinfo"], "tokens"],
  [["/sns/oauth2/access_token", "/sns/oauth2/refresh_token", "/sns/auth", "/sns/userinfo"], "any"],
] as const)("an errcode of %j is listed under %s", (calls, place) => {
  expect(placeOf({ calls })).toBe(place);
});

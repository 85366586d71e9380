import { expect, test } from "vitest";
import { chooseLanguage, languageCookie } from "./language";

test.each([
  ["en", undefined, "zh-CN", "en"],
  ["zh-CN", undefined, "en", "zh-CN"],
  ["zh-CN", "en", "en", "zh-CN"],
  ["fr", undefined, "en-US,en;q=0.9", "en"],
  ["fr", "zh-CN", "en-US,en;q=0.9", "zh-CN"],
  ["", undefined, "zh-TW", "zh-CN"],
  [undefined, "en", "zh-TW", "en"],
  [undefined, undefined, "fr-FR, EN;q=0.5, zh;q=0.4", "en"],
  [undefined, undefined, "english, zhuang", "zh-CN"],
  [undefined, undefined, "*", "zh-CN"],
  [undefined, undefined, ";;;,,,=", "zh-CN"],
  [undefined, undefined, null, "zh-CN"],
] as const)("cookie %j, ?lang=%j and Accept-Language %j choose %s", (cookie, asked, accepted, language) => {
  expect(chooseLanguage(cookie, asked, accepted)).toBe(language);
});

test("on https the cookie has a name that no other subdomain can set", () => {
  expect([languageCookie(true), languageCookie(false)]).toEqual(["__Host-lang", "lang"]);
});

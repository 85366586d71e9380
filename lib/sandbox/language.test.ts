import { expect, test } from "vitest";
import { languageCookie } from "@/lib/site/language";
import { languageOf } from "./language.ts";

test.each([
  ["", "", "", "zh-CN"],
  ["", "", "fr-FR", "zh-CN"],
  ["", "", "en-GB,en;q=0.9", "en"],
  ["", "", "zh-CN,en;q=0.9", "zh-CN"],
  ["", "lang=zh-CN", "en", "zh-CN"],
  ["", "a=b; lang=en", "zh-CN", "en"],
  ["", "xlang=en", "", "zh-CN"],
  ["", "lang=klingon", "en", "en"],
  ["lang=en", "lang=zh-CN", "zh-CN", "en"],
  ["lang=cn", "lang=en", "en", "zh-CN"],
  ["lang=zh-CN", "lang=en", "en", "zh-CN"],
  ["lang=fr", "lang=en", "zh-CN", "en"],
])("the query %j, the cookie %j and the browser's %j give %s", (query, cookie, accepted, language) => {
  const headers = new Headers({ cookie, "accept-language": accepted });
  expect(languageOf(new URLSearchParams(query), headers)).toBe(language);
});

test.each([true, false])("reads the cookie in which the site keeps the choice; https: %j", (secure) => {
  const headers = new Headers({ cookie: `a=b; ${languageCookie(secure)}=en`, "accept-language": "zh-CN" });
  expect(languageOf(new URLSearchParams(), headers)).toBe("en");
});

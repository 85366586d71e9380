import { expect, test } from "vitest";
import { langParameter, languageOf, preferredLanguage } from "./language.ts";

test.each([
  ["", "zh-CN"],
  ["lang=en", "en"],
  ["lang=cn", "zh-CN"],
  ["lang=zh-CN", "zh-CN"],
  ["lang=EN", "zh-CN"],
  ["lang=fr", "zh-CN"],
  ["lang=", "zh-CN"],
  ["lang=cn&lang=en", "zh-CN"],
])("a page of WeChat with the query %j is in %s", (query, language) => {
  expect(languageOf(new URLSearchParams(query))).toBe(language);
});

test.each([
  ["", "", "zh-CN"],
  ["", "fr-FR", "zh-CN"],
  ["", "en-GB,en;q=0.9", "en"],
  ["", "EN", "en"],
  ["", "zh-CN,en;q=0.9", "zh-CN"],
  ["", "fr, en;q=0.8, zh;q=0.7", "en"],
  ["", "fr, zh-TW;q=0.8, en;q=0.7", "zh-CN"],
  ["", "enm, xen", "zh-CN"],
  ["lang=en", "zh-CN", "en"],
  ["lang=cn", "en", "zh-CN"],
  ["lang=zh-CN", "en", "zh-CN"],
  ["lang=fr", "en", "zh-CN"],
])("a page of the sandbox alone, with the query %j and the browser's %j, is in %s", (query, accepted, language) => {
  const headers = new Headers(accepted === "" ? {} : { "accept-language": accepted });
  expect(preferredLanguage(new URLSearchParams(query), headers)).toBe(language);
});

test.each(["zh-CN", "en"] as const)("the parameter of a page in %s brings back that language", (language) => {
  expect(languageOf(new URLSearchParams({ lang: langParameter(language) }))).toBe(language);
});

import { expect, test } from "vitest";
import { chooseLanguage } from "./language";

test.each([
  ["en", "zh-CN", "en"],
  ["zh-CN", "en", "zh-CN"],
  ["fr", "en-US,en;q=0.9", "en"],
  ["", "zh-TW", "zh-CN"],
  [undefined, "fr-FR, EN;q=0.5, zh;q=0.4", "en"],
  [undefined, "english, zhuang", "zh-CN"],
  [undefined, "*", "zh-CN"],
  [undefined, ";;;,,,=", "zh-CN"],
  [undefined, null, "zh-CN"],
])("cookie %j and Accept-Language %j choose %s", (cookie, accepted, language) => {
  expect(chooseLanguage(cookie, accepted)).toBe(language);
});

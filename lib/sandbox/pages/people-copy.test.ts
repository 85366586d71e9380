import { expect, test } from "vitest";
import { PEOPLE_COPY } from "./people-copy.ts";

test.each(["zh-CN", "en"] as const)("every person has a text of their own in %s", (language) => {
  const texts = Object.values(PEOPLE_COPY[language]);
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
});

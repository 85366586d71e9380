import { expect, test } from "vitest";
import { beginningOf } from "./beginning.ts";

test.each([
  ["", ""],
  ["四个字符", "四个字符"],
  ["一共五个字", "一共五个…"],
  ["a😀b😀", "a😀b😀"],
  ["abc😀😀", "abc😀…"],
])("%j cut to four characters is %j", (text, expected) => {
  expect(beginningOf(text, 4)).toBe(expected);
});

import { expect, test } from "vitest";
import { cut } from "./cut";

test.each([
  ["林小满", 3, "林小满"],
  ["林小满的猫", 3, "林小满…"],
  ["👩‍👩‍👧‍👦🕊️🏳️‍🌈!", 2, "👩‍👩‍👧‍👦🕊️…"],
  ["e\u0301\u0323\u0302te\u0301", 1, "e\u0301\u0323\u0302…"],
  ["one two", 4, "one…"],
  ["", 3, ""],
])("%j is cut to %d graphemes", (text, graphemes, expected) => {
  expect(cut(text, graphemes)).toBe(expected);
});

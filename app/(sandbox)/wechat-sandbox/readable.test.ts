import { expect, test } from "vitest";
import { readable } from "./readable";

test.each([
  ["小\u0007石\u0008头\u0014\u001f", "小␇石␈头␔␟"],
  ["\u0000\u007f", "␀␡"],
  ["\u0085", "\ufffd"],
  ["晚风\ud83c", "晚风\ufffd"],
  ["\udf42晚风", "\ufffd晚风"],
])("%j becomes %s", (text, shown) => {
  expect(readable(text)).toBe(shown);
});

test.each(["林小满", "ليلى المنصوري", "小茶馆👨‍👩‍👧‍👦", "a b", ""])("%j stays as it is", (text) => {
  expect(readable(text)).toBe(text);
});

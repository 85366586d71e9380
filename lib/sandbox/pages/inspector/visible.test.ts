import { expect, test } from "vitest";
import { visible } from "./visible.ts";

test("control characters and halves of a surrogate pair are escaped", () => {
  expect(visible("小\u0007石\u001f\u007f\u0085")).toBe("小\\u0007石\\u001f\\u007f\\u0085");
  expect(visible("晚风\ud83c")).toBe("晚风\\ud83c");
});

test("anything else stays as it is", () => {
  for (const text of ["林小满", "ليلى", "茶馆👨‍👩‍👧‍👦", "a b\\", ""]) expect(visible(text)).toBe(text);
});

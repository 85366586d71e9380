import { expect, test } from "vitest";
import { CAST } from "@/lib/sandbox";
import { legible } from "./nickname";

test("what cannot be shown has a sign", () => {
  expect(legible("小\u0007石\u0008头\u0014\u001f\u007f")).toBe("小␇石␈头␔␟␡");
  expect(legible("晚风\ud83c")).toBe("晚风�");
});

test("nobody's nickname has anything left in it that a page cannot hold", () => {
  for (const { nickname } of CAST) {
    expect(legible(nickname)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  }
});

test("emoji and their joiners stay as they are", () => {
  const nickname = "茶馆👨‍👩‍👧‍👦";
  expect(legible(nickname)).toBe(nickname);
});

import { expect, test } from "vitest";
import { CAST } from "../cast/cast.ts";
import { legible } from "./nickname.tsx";

const texts = (nickname: string) => legible(nickname).map(({ text }) => text);

test("a control character becomes its number, and a cut character becomes �", () => {
  expect(texts("小\u0007石\u0008头\u0014\u001f\u007f")).toEqual(["小", "07", "石", "08", "头", "14", "1F", "7F"]);
  expect(texts("晚风\ud83c")).toEqual(["晚风�"]);
});

test("no nickname keeps a character that a page cannot hold", () => {
  for (const { nickname } of CAST) expect(texts(nickname).join("")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
});

test("any other nickname stays as it is", () => {
  for (const nickname of ["茶馆👨‍👩‍👧‍👦", "ليلى", "微信用户"]) expect(texts(nickname)).toEqual([nickname]);
  expect(texts("")).toEqual([]);
});

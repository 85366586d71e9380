import { describe, expect, test } from "vitest";
import { ENTRIES } from "./entries";
import { QUERY_LENGTH, queryOf, search } from "./search";

const inChinese = (query: string) => search(ENTRIES["zh-CN"], query).map(({ errcode }) => errcode);
const inEnglish = (query: string) => search(ENTRIES.en, query).map(({ errcode }) => errcode);

describe("a search finds", () => {
  test.each([
    ["a number", "40163", 40163],
    ["a number with a sign", "-1", -1],
    ["a number in full width", "４０１６３", 40163],
    ["a meaning", "已经用过", 40163],
    ["a cause", "StrictMode", 40163],
    ["a remedy", "connect_redirect=1", 40163],
    ["a call", "/connect/qrconnect", 10003],
    ["the short remedy", "告诉用户", 40226],
    ["WeChat's own message", "redirect_uri 参数错误", 10003],
    ["the English meaning", "has been used", 40163],
    ["another case", "INVALID Code", 40029],
    ["words in any order and with any spacing", "\u3000used  \tbeen ", 40163],
    ["full-width letters", "ｌｏｃａｌｈｏｓｔ", 10003],
  ])("%s", (_name, query, errcode) => {
    expect(inChinese(query)).toContain(errcode);
  });

  test("in English only the English texts", () => {
    expect(inEnglish("link scanner")).toEqual([40163]);
    expect(inEnglish("链接扫描器")).toEqual([]);
    expect(inChinese("link scanner")).toEqual([]);
  });

  test("only entries with every word", () => {
    expect(inEnglish("refresh expired")).toContain(42002);
    expect(inEnglish("refresh expired")).not.toContain(10003);
    expect(inEnglish("refresh expired gibberish")).toEqual([]);
  });

  test("numbers by their first digits", () => {
    expect(inChinese("4016")).toEqual([40163, 40164, 61004]);
  });

  test("the exact number first, then the entries that mention it", () => {
    expect(inChinese("40164")).toEqual([40164, 61004]);
  });

  test("every errcode by its own number, first of all", () => {
    for (const { errcode } of ENTRIES["zh-CN"]) {
      expect(inChinese(`${errcode}`)[0]).toBe(errcode);
      expect(inEnglish(`${errcode}`)[0]).toBe(errcode);
    }
  });

  test.each([
    '{"errcode":40163,"errmsg":"code been used, rid: 662f5e6b-4dba2ef8-134b8bfa"}',
    "errcode 40163 rid 662f5e6b-4dba2ef8-134b8bfa",
    "code been used, rid: 662f5e6b-4dba2ef8-134b8bfa",
    "code been used, hints: [ req_id: KejFy24ce-7ghOra ]",
    '"errcode": 40163',
  ])("the errcode of a pasted response: %s", (pasted) => {
    expect(inChinese(pasted)).toEqual([40163]);
  });

  test.each(["40000", "nonsense", "<script>", "constructor", "__proto__", ".*", "\\"])("nothing for %j", (query) => {
    expect(inChinese(query)).toEqual([]);
  });

  test("everything for punctuation alone", () => {
    expect(inChinese("，")).toHaveLength(ENTRIES["zh-CN"].length);
  });
});

describe("a query", () => {
  test.each([
    [undefined, ""],
    [["40163", "40029"], ""],
    ["", ""],
    [" \t\u3000 ", ""],
    ["  40163 ", "40163"],
    ["4\u00000163\u0007", "4 0163"],
    ["\ud800回调域\udc00", "回调域"],
    ["a\u202eb", "a b"],
    ["<b>", "<b>"],
  ])("of %j is %j", (q, query) => {
    expect(queryOf(q)).toBe(query);
  });

  test("is cut, but never within a character", () => {
    expect(queryOf("中".repeat(100_000))).toHaveLength(QUERY_LENGTH);
    expect(queryOf(`${"a".repeat(QUERY_LENGTH - 1)}😀`)).toBe("a".repeat(QUERY_LENGTH - 1));
  });
});

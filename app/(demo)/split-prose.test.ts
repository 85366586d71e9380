import { expect, test } from "vitest";
import { splitProse } from "./split-prose";

const plain = (text: string) => ({ text, code: false, href: undefined });

test("a sentence without markup is one plain part", () => {
  expect(splitProse("一句话 [sic] (so).")).toEqual([plain("一句话 [sic] (so).")]);
  expect(splitProse("")).toEqual([]);
});

test("code, links, and linked code become separate parts, in order", () => {
  expect(splitProse("`a` and [b](/c#d), [`e`](source:f.ts)")).toEqual([
    { text: "a", code: true, href: undefined },
    plain(" and "),
    { text: "b", code: false, href: "/c#d" },
    plain(", "),
    { text: "e", code: true, href: "source:f.ts" },
  ]);
});

import { expect, test } from "vitest";
import { COPY } from "./copy";
import { splitProse } from "./split-prose";

const plain = (text: string) => ({ text, code: false, href: undefined });

test("a sentence without marks is one plain part", () => {
  expect(splitProse("一句话 [sic] (so).")).toEqual([plain("一句话 [sic] (so).")]);
  expect(splitProse("")).toEqual([]);
});

test("code, links, and links of code are parts of their own, in their order", () => {
  expect(splitProse("`a` and [b](/c#d), [`e`](source:f.ts)")).toEqual([
    { text: "a", code: true, href: undefined },
    plain(" and "),
    { text: "b", code: false, href: "/c#d" },
    plain(", "),
    { text: "e", code: true, href: "source:f.ts" },
  ]);
});

/** Every text of the copy, with the path of its names. */
function texts(copy: unknown, path = ""): [path: string, text: string][] {
  if (typeof copy === "string") return [[path, copy]];
  if (typeof copy !== "object" || copy === null) return [];
  return Object.entries(copy).flatMap(([name, inner]) => texts(inner, `${path}/${name}`));
}

test("both languages have the same links and the same texts, and no mark is left over", () => {
  const hrefs = (copy: unknown) =>
    texts(copy).map(([path, text]) => [path, splitProse(text).flatMap(({ href }) => href ?? [])]);
  expect(hrefs(COPY.en)).toEqual(hrefs(COPY["zh-CN"]));
  const parts = [...texts(COPY.en), ...texts(COPY["zh-CN"])].flatMap(([, text]) => splitProse(text));
  expect(parts.filter(({ text }) => /[`[\]]/.test(text))).toEqual([]);
});

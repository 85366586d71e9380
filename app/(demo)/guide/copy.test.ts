import { expect, test } from "vitest";
import { splitProse } from "../split-prose";
import { COPY } from "./copy";

/** Every text of the copy, with the path of its keys. */
function texts(copy: unknown, path = ""): [path: string, text: string][] {
  if (typeof copy === "string") return [[path, copy]];
  if (typeof copy !== "object" || copy === null) return [];
  return Object.entries(copy).flatMap(([name, inner]) => texts(inner, `${path}/${name}`));
}

test("both languages have the same texts and links, and no markup is left over", () => {
  const hrefs = (copy: unknown) =>
    texts(copy).map(([path, text]) => [path, splitProse(text).flatMap(({ href }) => href ?? [])]);
  expect(hrefs(COPY.en)).toEqual(hrefs(COPY["zh-CN"]));
  const parts = [...texts(COPY.en), ...texts(COPY["zh-CN"])].flatMap(([, text]) => splitProse(text));
  expect(parts.filter(({ text }) => /[`[\]]/.test(text))).toEqual([]);
});

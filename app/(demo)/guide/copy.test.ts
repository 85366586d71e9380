import { existsSync } from "node:fs";
import { join } from "node:path";
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
    texts(copy).map(([path, text]) => [
      path,
      splitProse(text).flatMap(({ href }) => href?.replace(".en.md", ".md") ?? []),
    ]);
  expect(hrefs(COPY.en)).toEqual(hrefs(COPY["zh-CN"]));
  const parts = [...texts(COPY.en), ...texts(COPY["zh-CN"])].flatMap(([, text]) => splitProse(text));
  expect(parts.filter(({ text }) => /[`[\]]/.test(text))).toEqual([]);
});

test("every link to a source leads to a file of the repository", () => {
  const sources = [...texts(COPY.en), ...texts(COPY["zh-CN"])].flatMap(([, text]) =>
    splitProse(text).flatMap(({ href }) => /^source:(.+)/.exec(href ?? "")?.[1] ?? []),
  );
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((path) => !existsSync(join(import.meta.dirname, "../../..", path)))).toEqual([]);
});

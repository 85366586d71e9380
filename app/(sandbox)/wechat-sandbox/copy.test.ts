import { expect, test } from "vitest";
import { copyFor } from "./copy";

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return texts(value("example.com"));
  return Object.values(value ?? {}).flatMap(texts);
}

test.each(["zh-CN", "en"] as const)("everything is said in %s", (language) => {
  const all = texts(copyFor(language));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((text) => text.trim() === "")).toEqual([]);
});

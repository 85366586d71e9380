import { expect, test } from "vitest";
import { copyFor } from "./copy";

function texts(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(texts);
}

test.each(["zh-CN", "en"] as const)("no text is empty in %s", (language) => {
  for (const text of texts(copyFor(language))) expect(text.trim()).not.toBe("");
});
